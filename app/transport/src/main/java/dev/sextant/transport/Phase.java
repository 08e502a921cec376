package dev.sextant.transport;

/// How far a call has come. `unfinished` says what had not happened yet, for a call that ran out of time.
public enum Phase {
    LOOKUP("The name was still being looked up."),
    CONNECT("No connection came about: a firewall may drop it."),
    SECURE("DNS and TCP worked, TLS did not: the port may speak plain text."),
    SEND("The connection stands, but the server stopped taking the request."),
    WAIT("The request was sent, but the server did not begin to answer."),
    RECEIVE("The answer began, but did not end.");

    private final String unfinished;

    Phase(String unfinished) {
        this.unfinished = unfinished;
    }

    String unfinished() {
        return unfinished;
    }

    /// Whether no connection stands yet.
    boolean connects() {
        return compareTo(SEND) < 0;
    }
}
