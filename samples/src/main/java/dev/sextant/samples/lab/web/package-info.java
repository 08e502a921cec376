/// The HTTP side of the lab: any status, any size, any kind of content and parameter.
@NullMarked
package dev.sextant.samples.lab.web;

import org.jspecify.annotations.NullMarked;
