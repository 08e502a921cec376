package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.http.DocumentOpener.Fetch;
import dev.sextant.http.document.Folder;
import dev.sextant.http.openapi.OpenApiReader.Origin;
import dev.sextant.protocol.Opening.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/// Finds the OpenAPI document in a zip; its references lead to the other files in it.
final class Archive {
    private static final long LARGEST = 256L << 20;
    private static final int MOST = 20_000;
    private static final int HEAD = 64 << 10;
    private static final Pattern DOCUMENT = Pattern.compile("(?i).*\\.(json|ya?ml)");
    private static final Pattern ROOT = Pattern.compile("(?m)(^|[{,])\\s*[\"']?(openapi|swagger)[\"']?\\s*:");
    private static final Pattern USUAL = Pattern.compile("(?i)(.*/)?(openapi|swagger|api|index|spec)\\.(json|ya?ml)");

    private static final Comparator<String> SHALLOW = Comparator.<String>comparingLong(
                    name -> name.chars().filter(c -> c == '/').count())
            .thenComparing(name -> !USUAL.matcher(name).matches())
            .thenComparing(Comparator.naturalOrder());

    private Archive() {}

    /// Whether the bytes begin as a zip does (APPNOTE section 4.3.7).
    static boolean is(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    static Fetch open(byte[] bytes, Origin origin) {
        try {
            var files = unpacked(bytes);
            return root(files)
                    .<Fetch>map(found -> new Fetch.Got(
                            found.getValue(),
                            new Origin(found.getKey(), new Folder.Archive(files), Optional.empty(), origin.reach())))
                    .orElseGet(() -> kept(origin, "None of its %d files is one.".formatted(files.size())));
        } catch (IOException e) {
            return kept(origin, e.getMessage() + ".");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        var left = LARGEST;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || files.size() > MOST) {
                    throw new IOException("It unpacks to more than %d MiB or %d files".formatted(LARGEST >> 20, MOST));
                }
                if (!entry.isDirectory() && !entry.getName().contains("..")) {
                    files.put(entry.getName().replace('\\', '/'), content);
                }
            }
        }
        return files;
    }

    /// The document that stands least deep; one with a usual name before others.
    private static Optional<Map.Entry<String, byte[]>> root(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> DOCUMENT.matcher(file.getKey()).matches() && isRoot(file.getValue()))
                .min(Comparator.comparing(Map.Entry::getKey, SHALLOW));
    }

    private static boolean isRoot(byte[] bytes) {
        return ROOT.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.UTF_8))
                .find();
    }

    private static Fetch kept(Origin origin, String cause) {
        return new Fetch.Kept(
                Reason.NOT_A_CONTRACT,
                Problem.error(
                        "There is no OpenAPI document in %s.".formatted(origin.file()),
                        cause,
                        "Give a zip with an OpenAPI document in it."));
    }
}
