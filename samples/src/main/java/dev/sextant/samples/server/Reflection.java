package dev.sextant.samples.server;

import io.grpc.MethodDescriptor;

/// Which versions of server reflection a server offers, and to whom.
///
/// @param versions the versions
/// @param guarded whether reflection asks for a token as other calls do
public record Reflection(Versions versions, boolean guarded) {
    /// Both versions, open to everyone.
    public static final Reflection OPEN = new Reflection(Versions.BOTH, false);

    /// Whether a method belongs to server reflection.
    public static boolean owns(MethodDescriptor<?, ?> method) {
        return ReflectionService.owns(method);
    }

    /// A choice of reflection versions.
    public enum Versions {
        /// `grpc.reflection.v1` alone.
        V1,
        /// `grpc.reflection.v1alpha` alone, as older servers do.
        V1ALPHA,
        /// Both.
        BOTH,
        /// No reflection at all.
        NONE
    }
}
