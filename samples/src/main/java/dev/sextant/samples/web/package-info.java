/// A small HTTP server for the REST samples: routes with path parameters over the JDK's own server.
@NullMarked
package dev.sextant.samples.web;

import org.jspecify.annotations.NullMarked;
