package dev.sextant.http.document;

import java.util.ArrayDeque;
import java.util.regex.Pattern;

/// Where a `$ref` leads, found out without touching anything.
sealed interface Reference {

    /// To a pointer in a document of this name; both blank for the whole of the one that was opened.
    record Inside(String document, String pointer) implements Reference {
        /// The name that stands for it everywhere: `#/components/schemas/User`, `models/user.yml#/User`.
        String name() {
            return document + "#" + pointer;
        }
    }

    /// To a place that is not gone to, and why, as a sentence.
    record Outside(String reason) implements Reference {}

    /// The shapes of references.
    final class Shapes {
        private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);

        private Shapes() {}
    }

    /// Reads the text of a reference that stands in the document of this name.
    static Reference of(String home, String text) {
        var hash = text.indexOf('#');
        var path = hash < 0 ? text : text.substring(0, hash);
        var pointer = hash < 0 ? "" : Pointer.ofFragment(text.substring(hash + 1));
        if (path.isEmpty()) {
            return new Inside(home, pointer);
        }
        if (Shapes.SCHEME.matcher(path).matches()) {
            return new Outside("It is an address, and nothing is fetched by itself.");
        }
        if (path.startsWith("/") || path.startsWith("\\")) {
            return new Outside("It leads out of the folder of the document.");
        }
        return relative(home, Pointer.ofFragment(path), pointer);
    }

    /// Reads a name that [Inside#name] gave.
    static Inside named(String name) {
        var hash = name.indexOf('#');
        return new Inside(name.substring(0, hash), name.substring(hash + 1));
    }

    private static Reference relative(String home, String path, String pointer) {
        var steps = new ArrayDeque<String>();
        var base = home.lastIndexOf('/');
        var whole = base < 0 ? path : home.substring(0, base + 1) + path;
        for (var step : whole.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return new Outside("It leads out of the folder of the document.");
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return new Inside(String.join("/", steps), pointer);
    }
}
