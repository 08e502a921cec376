package dev.sextant.body;

import dev.sextant.exchange.Arrival;
import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which charset a body's text is in: by its byte order mark, else by its media type, else UTF-8.
public final class Encoding {
    /// Bytes of a body that are turned into UTF-8 at most; larger ones are read as they are.
    static final long LARGEST = 8L << 20;

    private static final Pattern NAMED =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private Encoding() {}

    /// The charset of a body.
    public static Charset of(Body body) throws IOException {
        var head = body.head(2);
        if (head.length == 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length == 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return named(body.mediaType()).orElse(StandardCharsets.UTF_8);
    }

    /// Whether a body that still arrives is in UTF-8 as far as can be told: others are shown once they are whole.
    public static boolean isUtf8(Arrival arrival) throws IOException {
        var head = new byte[2];
        var length = arrival.read(0, head, 2);
        var marked = length == 2 && (head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE;
        return !marked && isUtf8(named(arrival.mediaType()).orElse(StandardCharsets.UTF_8));
    }

    private static Optional<Charset> named(String mediaType) {
        var matcher = NAMED.matcher(mediaType);
        try {
            return matcher.find() ? Optional.of(Charset.forName(matcher.group(1))) : Optional.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /// Charsets a person may want to try, the most likely first.
    public static List<Charset> known() {
        return List.of("UTF-8", "ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "Shift_JIS", "GB18030", "EUC-KR")
                .stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .toList();
    }

    static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    static String tooLarge(Charset charset) {
        return "Larger than %d MB, so it is read as UTF-8 and not as %s.".formatted(LARGEST >> 20, charset.name());
    }

    /// The text of a body in UTF-8, without its byte order mark.
    static Octets inUtf8(Body body, Charset charset) throws IOException {
        var text = new String(body.head(Math.toIntExact(body.size())), charset);
        var marked = !text.isEmpty() && text.charAt(0) == '\uFEFF';
        return Octets.of((marked ? text.substring(1) : text).getBytes(StandardCharsets.UTF_8));
    }
}
