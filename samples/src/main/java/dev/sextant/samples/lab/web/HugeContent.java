package dev.sextant.samples.lab.web;

import dev.sextant.samples.web.Answer;
import dev.sextant.samples.web.Request;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Makes content of any size without ever holding it.
final class HugeContent {
    private static final long LARGEST = 4L << 30;
    private static final int BUFFER = 1 << 14;
    private static final int LONGEST_SECONDS = 60;

    private HugeContent() {}

    static Answer answer(Request request) {
        long bytes = bytes(request.first("bytes").orElse("1000000"));
        if (bytes < 0 || bytes > LARGEST) {
            return LabWeb.problem(400, "bytes must be 0 to " + LARGEST);
        }
        int seconds = Numbers.of(request.first("seconds").orElse("0"));
        if (seconds < 0 || seconds > LONGEST_SECONDS) {
            return LabWeb.problem(400, "seconds must be 0 to " + LONGEST_SECONDS);
        }
        var pace = new Pace(bytes, seconds);
        boolean pretty = request.first("pretty").filter("true"::equals).isPresent();
        return switch (request.first("kind").orElse("json")) {
            case "json" -> streamed("application/json", pace, out -> json(out, bytes, pretty));
            case "text" -> streamed("text/plain; charset=utf-8", pace, out -> lines(out, bytes));
            case "bytes" -> streamed("application/octet-stream", pace, out -> zeros(out, bytes));
            default -> LabWeb.problem(400, "kind must be json, text or bytes");
        };
    }

    private static Answer streamed(String mediaType, Pace pace, Answer.Content content) {
        return new Answer(200, Map.of("Content-Type", mediaType), 0, raw -> {
            var out = new BufferedOutputStream(pace.over(raw), BUFFER);
            content.write(out);
            out.flush();
        });
    }

    /// A list of objects, a little longer than asked for.
    private static void json(OutputStream out, long bytes, boolean pretty) throws IOException {
        String shape = pretty
                ? "  {%n    \"id\": %d,%n    \"name\": \"trial %d\",%n    \"passed\": %b,%n    \"weight\": %d.%03d%n  }"
                : "{\"id\":%d,\"name\":\"trial %d\",\"passed\":%b,\"weight\":%d.%03d}";
        String lineEnd = pretty ? "\n" : "";
        write(out, "[" + lineEnd);
        long written = 2;
        for (long id = 1; written < bytes || id == 1; id++) {
            String next = (id == 1 ? "" : "," + lineEnd)
                    + shape.formatted(id, id, id % 3 != 0, id % 97, id % 1000).replace(System.lineSeparator(), "\n");
            write(out, next);
            written += next.length();
        }
        write(out, lineEnd + "]");
    }

    private static void lines(OutputStream out, long bytes) throws IOException {
        long left = bytes;
        for (long line = 1; left > 0; line++) {
            byte[] text = ("line " + line + " of a text without end\n").getBytes(StandardCharsets.US_ASCII);
            out.write(text, 0, (int) Math.min(text.length, left));
            left -= text.length;
        }
    }

    private static void zeros(OutputStream out, long bytes) throws IOException {
        byte[] block = new byte[BUFFER];
        for (long left = bytes; left > 0; left -= block.length) {
            out.write(block, 0, (int) Math.min(block.length, left));
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static long bytes(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
