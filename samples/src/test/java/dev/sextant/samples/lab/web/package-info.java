@NullMarked
package dev.sextant.samples.lab.web;

import org.jspecify.annotations.NullMarked;
