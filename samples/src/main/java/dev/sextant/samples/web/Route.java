package dev.sextant.samples.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A method and a path with what answers there.
///
/// @param method `GET`, `POST`, ...
/// @param segments segments of the path; one in braces takes any value
/// @param answer what answers
public record Route(String method, List<String> segments, Function<Request, Answer> answer) {
    /// Copies the segments.
    public Route {
        segments = List.copyOf(segments);
    }

    /// A route.
    ///
    /// @param path such as `/v1/policies/{name}`
    public static Route of(String method, String path, Function<Request, Answer> answer) {
        return new Route(method, segments(path), answer);
    }

    /// The segments of a path, still encoded.
    static List<String> segments(String path) {
        return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    }

    /// The parameters of a path that this route matches.
    Optional<Map<String, String>> match(List<String> asked) {
        if (asked.size() != segments.size()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < asked.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), PercentCoding.decode(asked.get(i)));
            } else if (!segment.equals(asked.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
