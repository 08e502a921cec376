package dev.sextant.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A web page that shows an OpenAPI document (Swagger UI, Redoc, Scalar, Stoplight, RapiDoc): finds where the document
/// is. Nothing of the page is run.
record Page(URI address, String text) {
    private static final int LARGEST = 2 << 20;

    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("<redoc\\b[^>]*?\\bspec-url\\s*=\\s*[\"']([^\"']+)"),
            Pattern.compile("\\bRedoc\\.init\\(\\s*[\"']([^\"']+)"),
            Pattern.compile("id\\s*=\\s*[\"']api-reference[\"'][^>]*?\\bdata-url\\s*=\\s*[\"']([^\"']+)"),
            Pattern.compile("\\bdata-url\\s*=\\s*[\"']([^\"']+)[\"'][^>]*?id\\s*=\\s*[\"']api-reference"),
            Pattern.compile("\\bapiDescriptionUrl\\s*=\\s*[\"']([^\"']+)"),
            Pattern.compile("<rapi-doc\\b[^>]*?\\bspec-url\\s*=\\s*[\"']([^\"']+)"),
            Pattern.compile("(?:\\bconfigUrl|[\"']configUrl[\"'])\\s*:\\s*[\"']([^\"']+)"),
            Pattern.compile("(?:\\b(?:spec)?[uU]rl|[\"'](?:spec)?[uU]rl[\"'])\\s*[:=]\\s*[\"']([^\"']+)"),
            Pattern.compile("(?:&quot;url&quot;)\\s*:\\s*&quot;([^&]+)"));

    private static final Pattern SCRIPT =
            Pattern.compile("<script\\b[^>]*?\\bsrc\\s*=\\s*[\"']([^\"']*(?:initializer|init|config)[^\"']*\\.js)");
    private static final Pattern EMBEDDED = Pattern.compile(
            "<script\\b[^>]*type\\s*=\\s*[\"']application/(?:json|yaml)[\"'][^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile(
            "(?:\\bspec|[\"'](?:spec|swaggerDoc|data)[\"']|\\bcontent)\\s*:\\s*(\\{\\s*[\"'](?:openapi|swagger)[\"'])");

    static boolean is(byte[] bytes) {
        for (var octet : bytes) {
            if (octet == '<') {
                return true;
            }
            if (octet > ' ') {
                return false;
            }
        }
        return false;
    }

    static Page of(URI address, byte[] bytes) {
        var length = Math.min(bytes.length, LARGEST);
        return new Page(address, new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /// The document itself, where it stands in the page.
    Optional<byte[]> embedded() {
        var script = EMBEDDED.matcher(text);
        while (script.find()) {
            var said = script.group(1).strip();
            if (said.contains("openapi") || said.contains("swagger")) {
                return Optional.of(said.getBytes(StandardCharsets.UTF_8));
            }
        }
        var inline = INLINE.matcher(text);
        return inline.find() ? object(inline.start(1)) : Optional.empty();
    }

    /// From this brace to the one that closes it.
    private Optional<byte[]> object(int start) {
        var depth = 0;
        var quoted = false;
        for (var at = start; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '"' -> quoted = !quoted;
                case '{' -> depth += quoted ? 0 : 1;
                case '}' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
            if (depth == 0) {
                return Optional.of(text.substring(start, at + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /// Where the document may be, the likeliest first.
    List<URI> documents() {
        var found = new LinkedHashSet<URI>();
        for (var place : PLACES) {
            place.matcher(text)
                    .results()
                    .flatMap(match -> resolved(match.group(1)))
                    .filter(uri -> !uri.getPath().matches("(?i).*\\.(js|css|png|svg|ico|html?)"))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /// Scripts of the page that may say where it is.
    List<URI> scripts() {
        return SCRIPT.matcher(text)
                .results()
                .flatMap(match -> resolved(match.group(1)))
                .distinct()
                .toList();
    }

    private Stream<URI> resolved(String written) {
        try {
            var resolved = address.resolve(written.replace("&amp;", "&").replace("\\/", "/"));
            var http = "http".equals(resolved.getScheme()) || "https".equals(resolved.getScheme());
            return http && resolved.getPath() != null ? Stream.of(resolved) : Stream.of();
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
