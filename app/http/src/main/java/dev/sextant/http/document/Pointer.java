package dev.sextant.http.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// JSON pointers (RFC 6901) as text: `/components/schemas/User`; the whole document is the empty text.
public final class Pointer {
    private Pointer() {}

    /// The pointer one member further.
    public static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// The member names and indexes on the way.
    public static List<String> steps(String pointer) {
        return pointer.isEmpty()
                ? List.of()
                : Stream.of(pointer.substring(1).split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList();
    }

    /// The pointer in a URI fragment (RFC 6901 section 6), percent-decoded; a fragment that is none stays as it is.
    public static String ofFragment(String fragment) {
        if (fragment.indexOf('%') < 0) {
            return fragment;
        }
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return fragment;
        }
    }

    /// The last name on the way, for a person.
    public static String last(String pointer) {
        var steps = steps(pointer);
        return steps.isEmpty() ? "" : steps.getLast();
    }
}
