package dev.sextant.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A secret that must be found nowhere: not as it is, nor in base64 at any offset, nor percent-encoded, nor in
/// hexadecimal, nor as JSON would escape it.
public record Canary(String text) {
    /// The ways it may be written.
    public enum Encoding {
        PLAIN,
        BASE64,
        PERCENT,
        HEX
    }

    /// It in an encoding, as somebody might write it.
    public String in(Encoding encoding) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return switch (encoding) {
            case PLAIN -> text;
            case BASE64 -> Base64.getEncoder().encodeToString(bytes);
            case PERCENT -> percent(bytes, false);
            case HEX -> HexFormat.of().formatHex(bytes);
        };
    }

    /// The encodings in which it stands in these bytes.
    public List<String> foundIn(byte[] bytes) {
        var seen = new String(bytes, StandardCharsets.ISO_8859_1);
        var lower = seen.toLowerCase(Locale.ROOT);
        var found = new ArrayList<String>();
        forms().forEach((name, forms) -> {
            var folded = name.startsWith("hex") || name.startsWith("percent");
            if (forms.stream()
                    .anyMatch(form -> folded ? lower.contains(form.toLowerCase(Locale.ROOT)) : seen.contains(form))) {
                found.add(name);
            }
        });
        return found;
    }

    /// The same for text.
    public List<String> foundIn(String shown) {
        return foundIn(shown.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, List<String>> forms() {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var forms = new LinkedHashMap<String, List<String>>();
        forms.put("plain", List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
        forms.put("base64", base64(bytes));
        forms.put("percent", List.of(percent(bytes, false), percent(bytes, true)));
        forms.put("hex", List.of(HexFormat.of().formatHex(bytes)));
        forms.put("hex with spaces", List.of(HexFormat.ofDelimiter(" ").formatHex(bytes)));
        forms.put("escaped", List.of(text.replace("/", "\\/"), text.replace("+", "\\u002b")));
        return forms;
    }

    /// Base64 has three faces, by where in a longer text it begins; the ends depend on the neighbours and stay out.
    private static List<String> base64(byte[] bytes) {
        var faces = new ArrayList<String>();
        for (var offset = 0; offset < 3; offset++) {
            var shifted = new byte[offset + bytes.length];
            System.arraycopy(bytes, 0, shifted, offset, bytes.length);
            var face = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            var inner = face.substring(offset == 0 ? 0 : 4, face.length() - 3);
            faces.add(inner);
            faces.add(inner.replace('+', '-').replace('/', '_'));
        }
        return faces;
    }

    private static String percent(byte[] bytes, boolean all) {
        var written = new StringBuilder();
        for (var b : bytes) {
            var c = (char) (b & 0xff);
            var open = Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
            written.append(open && !all ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return written.toString();
    }

    @Override
    public String toString() {
        return forms().keySet().stream().collect(Collectors.joining(", ", "a canary in ", ""));
    }
}
