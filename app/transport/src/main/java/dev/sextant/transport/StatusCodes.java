package dev.sextant.transport;

import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import java.util.List;
import java.util.Map;

/// The status codes of HTTP: their reason phrases (RFC 9110 section 15, RFC 6585, RFC 4918, RFC 7725) and what they
/// come down to.
public final class StatusCodes {
    private static final Map<Integer, String> PHRASES = Map.ofEntries(
            Map.entry(100, "Continue"),
            Map.entry(101, "Switching Protocols"),
            Map.entry(103, "Early Hints"),
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(203, "Non-Authoritative Information"),
            Map.entry(204, "No Content"),
            Map.entry(205, "Reset Content"),
            Map.entry(206, "Partial Content"),
            Map.entry(207, "Multi-Status"),
            Map.entry(300, "Multiple Choices"),
            Map.entry(301, "Moved Permanently"),
            Map.entry(302, "Found"),
            Map.entry(303, "See Other"),
            Map.entry(304, "Not Modified"),
            Map.entry(305, "Use Proxy"),
            Map.entry(307, "Temporary Redirect"),
            Map.entry(308, "Permanent Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(402, "Payment Required"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(407, "Proxy Authentication Required"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(410, "Gone"),
            Map.entry(411, "Length Required"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(416, "Range Not Satisfiable"),
            Map.entry(417, "Expectation Failed"),
            Map.entry(421, "Misdirected Request"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(423, "Locked"),
            Map.entry(424, "Failed Dependency"),
            Map.entry(426, "Upgrade Required"),
            Map.entry(428, "Precondition Required"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(451, "Unavailable For Legal Reasons"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"),
            Map.entry(505, "HTTP Version Not Supported"),
            Map.entry(507, "Insufficient Storage"),
            Map.entry(511, "Network Authentication Required"));

    private StatusCodes() {}

    /// A status without details. A code that has no phrase of its own takes the server's.
    public static Status status(int code, String phrase) {
        return new Status(code, PHRASES.getOrDefault(code, phrase), "", outcome(code), List.of());
    }

    /// The phrase of a code; blank when it has none.
    public static String phrase(int code) {
        return PHRASES.getOrDefault(code, "");
    }

    /// What a code comes down to for a person.
    public static Outcome outcome(int code) {
        return switch (code) {
            case 401, 407, 511 -> Outcome.UNAUTHENTICATED;
            case 403, 451 -> Outcome.FORBIDDEN;
            case 404, 410 -> Outcome.NOT_FOUND;
            case 409, 412, 423 -> Outcome.CONFLICT;
            case 408 -> Outcome.TIMED_OUT;
            case 429 -> Outcome.LIMITED;
            default -> byClass(code / 100);
        };
    }

    private static Outcome byClass(int hundreds) {
        return switch (hundreds) {
            case 1, 2 -> Outcome.OK;
            case 3 -> Outcome.REDIRECT;
            case 4 -> Outcome.INVALID;
            default -> Outcome.SERVER_ERROR;
        };
    }
}
