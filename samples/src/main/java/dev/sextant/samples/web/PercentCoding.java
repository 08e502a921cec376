package dev.sextant.samples.web;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decodes paths and queries (RFC 3986; in a query a plus is a space).
final class PercentCoding {
    private PercentCoding() {}

    /// A segment of a path, where a plus is a plus.
    static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The parameters of a query, in order.
    static Map<String, List<String>> query(URI uri) {
        var query = new LinkedHashMap<String, List<String>>();
        String raw = uri.getRawQuery();
        if (raw != null && !raw.isEmpty()) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.computeIfAbsent(text(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? text(parts[1]) : "");
            }
        }
        return query;
    }

    private static String text(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
