package dev.sextant.transport;

import java.io.IOException;

/// A WebSocket that was not opened as it should be, or that broke the rules; `code` says why to the other side.
final class SocketFault extends IOException {
    private static final long serialVersionUID = 1;
    private static final int NOT_OPENED = 0;

    private final int code;

    private SocketFault(int code, String message) {
        super(message);
        this.code = code;
    }

    /// The handshake was answered wrongly.
    static SocketFault atOpening(String message) {
        return new SocketFault(NOT_OPENED, message);
    }

    /// An open one is given up with this close code.
    static SocketFault with(int code, String message) {
        return new SocketFault(code, message);
    }

    boolean opened() {
        return code != NOT_OPENED;
    }

    int code() {
        return code;
    }
}
