package dev.sextant.http.document;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where a `$ref` leads, found out without touching anything.
sealed interface Reference {

    /// To a pointer in a document of this name; both blank for the whole of the one that was opened.
    record Inside(String document, String pointer) implements Reference {
        /// The name that stands for it everywhere: `#/components/schemas/User`, `models/user.yml#/User`.
        String name() {
            return document + "#" + pointer;
        }

        /// A reference that leads there from any document inside the folder; `rootFile` is the file of the opened one.
        String from(Document home, String rootFile) {
            if (document.equals(home.name())) {
                return "#" + pointer;
            }
            var target = document.isEmpty() ? rootFile : document;
            var depth = home.name().chars().filter(c -> c == '/').count();
            return isAway(target) || isAway(home.name())
                    ? target + "#" + pointer
                    : "../".repeat((int) depth) + target + "#" + pointer;
        }
    }

    /// To a document at an absolute `http`, `https` or `file` address outside the folder, which is gone to by consent
    /// only; and why, as a sentence.
    record Away(String address, String pointer, String reason) implements Reference {
        /// The same once somebody agreed: its address is its name.
        Inside agreed() {
            return new Inside(address, pointer);
        }
    }

    /// To a place that is never gone to, and why, as a sentence.
    record Outside(String reason) implements Reference {}

    /// The shapes of references.
    final class Shapes {
        private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
        private static final Pattern GONE_TO = Pattern.compile("(?i)(https?|file)://.*", Pattern.DOTALL);
        private static final String ADDRESS = "It is an address, and nothing is fetched by itself.";
        private static final String FOLDER = "It leads out of the folder of the document.";
        private static final String NETWORK =
                "The document came from the network, and nothing more is fetched by itself.";

        private Shapes() {}
    }

    /// Whether a document's name is an address.
    static boolean isAway(String name) {
        return Shapes.GONE_TO.matcher(name).matches();
    }

    private static boolean isGoneTo(String address) {
        return address.startsWith("http") || address.startsWith("file:/");
    }

    /// Reads the text of a reference that stands in the document of this name; `base` is the address of the one that
    /// was opened.
    static Reference of(URI base, String home, String text) {
        var hash = text.indexOf('#');
        var path = hash < 0 ? text : text.substring(0, hash);
        var pointer = hash < 0 ? "" : Pointer.ofFragment(text.substring(hash + 1));
        if (path.isEmpty()) {
            return new Inside(home, pointer);
        }
        if (Shapes.GONE_TO.matcher(path).matches()) {
            return away(path, pointer, Shapes.ADDRESS);
        }
        if (Shapes.SCHEME.matcher(path).matches()) {
            return new Outside(Shapes.ADDRESS);
        }
        var remote = !base.toString().startsWith("file:") && !base.getScheme().equals(Folder.ARCHIVE);
        if (remote || isAway(home)) {
            var from = isAway(home) ? URI.create(home) : base;
            return against(from, path, pointer, remote ? Shapes.NETWORK : Shapes.FOLDER);
        }
        return path.startsWith("/") || path.startsWith("\\")
                ? against(base, path, pointer, Shapes.FOLDER)
                : relative(base, home, path, pointer);
    }

    /// Reads a name that [Inside#name] gave.
    static Inside named(String name) {
        var hash = name.indexOf('#');
        return new Inside(name.substring(0, hash), name.substring(hash + 1));
    }

    private static Reference against(URI base, String path, String pointer, String reason) {
        return path.contains("\\") || path.startsWith("//")
                ? new Outside(reason)
                : uri(path)
                        .map(found -> base.resolve(found).toString())
                        .filter(Reference::isGoneTo)
                        .<Reference>map(address -> away(address, pointer, reason))
                        .orElseGet(() -> new Outside(reason));
    }

    private static Reference away(String address, String pointer, String reason) {
        return uri(address)
                .filter(found -> found.getRawUserInfo() == null && found.getRawPath() != null)
                .map(URI::normalize)
                .filter(found -> !found.getRawPath().startsWith("/../"))
                .<Reference>map(found -> new Away(lower(found.toString()), pointer, reason))
                .orElseGet(() -> new Outside(reason));
    }

    /// The scheme in lower case, so that an address has one spelling; `file:/x` as `file:///x`.
    private static String lower(String address) {
        var colon = address.indexOf(':');
        var spelled = address.substring(0, colon).toLowerCase(Locale.ROOT) + address.substring(colon);
        return spelled.startsWith("file:/") && !spelled.startsWith("file://")
                ? "file://" + spelled.substring("file:".length())
                : spelled;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(URI.create(text.replace(" ", "%20")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Reference relative(URI folder, String home, String written, String pointer) {
        var path = Pointer.ofFragment(written);
        var steps = new ArrayDeque<String>();
        var base = home.lastIndexOf('/');
        var whole = base < 0 ? path : home.substring(0, base + 1) + path;
        for (var step : whole.replace('\\', '/').split("/", -1)) {
            if (step.equals("..")) {
                if (steps.isEmpty()) {
                    return against(folder, whole.replace("%", "%25"), pointer, Shapes.FOLDER);
                }
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return new Inside(String.join("/", steps), pointer);
    }
}
