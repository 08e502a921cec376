/// curl lines as calls: the words of a shell, the options of curl, and what they come to.
@NullMarked
package dev.sextant.http.curl;

import org.jspecify.annotations.NullMarked;
