package dev.sextant.transport;

import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import java.util.List;
import java.util.Map;

/// The close codes of WebSockets (RFC 6455 section 7.4 and IANA's register), their names and what they come down to.
final class CloseCodes {
    static final int NORMAL = 1000;
    static final int BROKEN_RULES = 1002;
    static final int NONE = 1005;
    static final int LOST = 1006;
    static final int BROKEN_TEXT = 1007;
    static final int TOO_LARGE = 1009;

    /// The first of those that servers give out themselves; many add the code of HTTP that means the same.
    private static final int OWN = 4000;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(NORMAL, "Normal closure"),
            Map.entry(1001, "Going away"),
            Map.entry(BROKEN_RULES, "Protocol error"),
            Map.entry(1003, "Unsupported data"),
            Map.entry(NONE, "No close code"),
            Map.entry(LOST, "Abnormal closure"),
            Map.entry(BROKEN_TEXT, "Invalid payload"),
            Map.entry(1008, "Policy violation"),
            Map.entry(TOO_LARGE, "Message too big"),
            Map.entry(1010, "Extension required"),
            Map.entry(1011, "Internal error"),
            Map.entry(1012, "Service restart"),
            Map.entry(1013, "Try again later"),
            Map.entry(1014, "Bad gateway"),
            Map.entry(3000, "Unauthorized"),
            Map.entry(3003, "Forbidden"),
            Map.entry(3008, "Timeout"));

    private CloseCodes() {}

    /// How a WebSocket ended that was closed with this code and reason.
    static Status status(int code, String reason) {
        var name = NAMES.getOrDefault(code, StatusCodes.phrase(code - OWN));
        return new Status(code, name.isEmpty() ? "Closed by the server" : name, reason, outcome(code), List.of());
    }

    private static Outcome outcome(int code) {
        return switch (code) {
            case NORMAL, 1001, NONE -> Outcome.OK;
            case 1003, BROKEN_TEXT, 1010 -> Outcome.INVALID;
            case 1008, 3003 -> Outcome.FORBIDDEN;
            case 3000 -> Outcome.UNAUTHENTICATED;
            case 3008 -> Outcome.TIMED_OUT;
            case TOO_LARGE, 1013 -> Outcome.LIMITED;
            default ->
                StatusCodes.phrase(code - OWN).isEmpty() ? Outcome.SERVER_ERROR : StatusCodes.outcome(code - OWN);
        };
    }

    /// Whether a code may stand in a close frame (RFC 6455 section 7.4.2).
    static boolean sendable(int code) {
        var named = code >= NORMAL && code <= 1014 && code != 1004 && code != NONE && code != LOST;
        return named || (code >= 3000 && code < 5000);
    }
}
