package dev.sextant.auth;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Authorization;

/// What an auth scheme made of a credential.
public sealed interface Grant {
    /// Something to send.
    record Given(Authorization authorization) implements Grant {}

    /// Nothing can be sent: a setting is missing or wrong.
    record Denied(Problem problem) implements Grant {
        /// A part that the scheme cannot do without was not given; `part` reads in a sentence: `the token`.
        public static Denied missing(String part) {
            return new Denied(Problem.error(
                    "The credential lacks %s.".formatted(part),
                    "Secrets are not kept in workspace files.",
                    "Give %s in the environment.".formatted(part)));
        }

        /// A part holds a character that the place it travels in does not take; `position` counts from 1. Never quotes
        /// the part.
        public static Denied unsendable(String part, int position, String place) {
            return new Denied(Problem.error(
                    "%s%s cannot be sent: character %d may not stand in %s."
                            .formatted(
                                    part.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                                    part.substring(1),
                                    position,
                                    place),
                    "It was perhaps not copied whole, or with something around it.",
                    "Paste it again."));
        }
    }
}
