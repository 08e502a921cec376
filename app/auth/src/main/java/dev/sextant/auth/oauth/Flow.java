package dev.sextant.auth.oauth;

import java.util.Arrays;
import java.util.Optional;

/// How a first token is had.
enum Flow {
    /// A person signs in in the browser, which comes back to this machine (RFC 6749 section 4.1, RFC 7636, RFC 8252).
    AUTHORIZATION_CODE("code", "Sign in in the browser"),
    /// A person types a code on any device (RFC 8628).
    DEVICE_CODE("device", "Type a code on any device"),
    /// The client itself signs in (RFC 6749 section 4.4).
    CLIENT_CREDENTIALS("client", "The client's own secret"),
    /// User and password, where nothing else is offered (RFC 6749 section 4.3).
    PASSWORD("password", "User and password"),
    /// Another token is exchanged (RFC 8693).
    EXCHANGE("exchange", "Exchange another token");

    private final String word;
    private final String label;

    Flow(String word, String label) {
        this.word = word;
        this.label = label;
    }

    String word() {
        return word;
    }

    String label() {
        return label;
    }

    boolean needsPerson() {
        return this == AUTHORIZATION_CODE || this == DEVICE_CODE;
    }

    static Optional<Flow> of(String word) {
        return Arrays.stream(values()).filter(flow -> flow.word.equals(word)).findFirst();
    }
}
