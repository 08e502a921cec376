/// The request pane: form, JSON, metadata, options and docs of one operation.
@NullMarked
package dev.sextant.desktop.request;

import org.jspecify.annotations.NullMarked;
