package dev.sextant.lens;

import java.util.Map;

/// What a status code says by its standard, in one sentence: gRPC's codes, and HTTP's (RFC 9110 section 15).
final class Meaning {
    private static final Map<Integer, String> GRPC = Map.ofEntries(
            Map.entry(0, "The call did what it was asked."),
            Map.entry(1, "The call was stopped, most often by whoever made it."),
            Map.entry(2, "The server failed without saying how, or its answer was no gRPC. The cause is in its log."),
            Map.entry(3, "The request is wrong whatever the state of the system. Sending it again will fail again."),
            Map.entry(4, "The time allowed was over first. The server may still have done the work."),
            Map.entry(5, "What was named does not exist, or must not be seen with this credential."),
            Map.entry(6, "What was to be made is there already."),
            Map.entry(
                    7,
                    "The server knows who calls and does not allow it. Another credential or more rights are needed."),
            Map.entry(8, "A quota or a size limit is used up. Waiting or asking for less may help."),
            Map.entry(9, "The system is in the wrong state for this call. Something else has to be done before it."),
            Map.entry(10, "Somebody else changed the same thing at the same time. Begin again from the reading step."),
            Map.entry(11, "A value lies beyond what there is, such as a page after the last."),
            Map.entry(
                    12,
                    "The server knows the service or method by no implementation. A newer server or another address may have it."),
            Map.entry(13, "The server broke one of its own promises. The cause is in its log."),
            Map.entry(14, "The server cannot be used just now. Trying again in a while may work."),
            Map.entry(15, "Data is lost or damaged on the server and will not come back by trying again."),
            Map.entry(16, "The call carries no credential that the server accepts."));

    private static final Map<Integer, String> HTTP = Map.ofEntries(
            Map.entry(
                    400,
                    "The server could not understand the request as it was sent. Sending it again will fail again."),
            Map.entry(401, "The request carries no credential that the server accepts."),
            Map.entry(403, "The server understood and refuses. Another credential or more rights are needed."),
            Map.entry(404, "Nothing is found at this path, or it must not be seen with this credential."),
            Map.entry(405, "The path exists, but not for this method; the Allow header names those it takes."),
            Map.entry(406, "The server has no form of the answer that the Accept header allows."),
            Map.entry(408, "The request did not arrive whole in the time the server waits."),
            Map.entry(409, "The request is at odds with the present state of what it names."),
            Map.entry(410, "It was here once and is gone for good."),
            Map.entry(412, "A condition in the request's headers does not hold."),
            Map.entry(413, "The request body is larger than the server takes."),
            Map.entry(415, "The server does not take a body of this media type."),
            Map.entry(422, "The body could be read, but what it says is not valid here."),
            Map.entry(429, "Too many requests in too short a time. The Retry-After header may say how long to wait."),
            Map.entry(500, "Something broke inside the server. The cause is in its log."),
            Map.entry(501, "The server does not know this method at all."),
            Map.entry(502, "A proxy in between got no valid answer from the server behind it."),
            Map.entry(503, "The server is overloaded or down for a while. Trying again later may work."),
            Map.entry(504, "A proxy in between waited too long for the server behind it."));

    private Meaning() {}

    /// The meaning of a gRPC status code.
    static String grpc(int code) {
        return GRPC.getOrDefault(code, "This number is no status code of gRPC; it may be the server's own.");
    }

    /// The meaning of an HTTP status code: its own or else its class's.
    static String http(int code) {
        var known = HTTP.get(code);
        if (known != null) {
            return known;
        }
        return switch (code / 100) {
            case 1 -> "An interim answer; the real one was to follow.";
            case 2 -> "The server did what it was asked.";
            case 3 -> "The answer lies elsewhere; the Location header says where.";
            case 4 -> "The server holds the request to be at fault.";
            case 5 -> "The server holds itself to be at fault.";
            default -> "This number is no status code of HTTP; it may be the server's own.";
        };
    }
}
