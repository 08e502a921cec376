package dev.sextant.auth;

import java.net.URI;
import java.util.List;

/// Whoever sits in front: asked where a token cannot be had without somebody. May be called from any thread.
public interface Person {
    /// Opens a page in the browser, where they sign in.
    void visit(URI page);

    /// Shows a code to type at a page, on this or another device (RFC 8628 section 3.3).
    void enter(String code, URI page);

    /// Asks whether a program may run, and waits for the answer.
    boolean allows(List<String> command);
}
