package dev.sextant.protocol;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a person calls a source that came without a name: the host of an address, a file's name without its ending, or
/// the contract's own title where the file's name says nothing.
public final class SourceName {
    private static final Pattern ENDING =
            Pattern.compile("\\.(gz|zip|json|ya?ml|proto|protoset|binpb|pb|bin|desc|html?)$");
    private static final Set<String> VAGUE =
            Set.of("", ".", "..", "openapi", "swagger", "api", "spec", "schema", "index", "proto", "protos", "image");

    private SourceName() {}

    /// The name of a source with this title, told apart by a number from those that are `taken`.
    public static String of(Source source, String title, Predicate<String> taken) {
        var wanted = wanted(source, title);
        var name = wanted;
        for (var next = 2; taken.test(name); next++) {
            name = wanted + " " + next;
        }
        return name;
    }

    private static String wanted(Source source, String title) {
        var location = source.location();
        if (location.startsWith("data:")) {
            return title.isBlank() ? source.name() : title.strip();
        }
        if (location.contains("://")) {
            return authority(location);
        }
        var name = withoutEnding(lastSegment(location));
        if (!VAGUE.contains(name.toLowerCase(Locale.ROOT))) {
            return name;
        }
        return title.isBlank() || title.contains("/") ? source.name() : title.strip();
    }

    private static String authority(String location) {
        try {
            var authority = URI.create(location).getRawAuthority();
            return authority == null ? location : authority.substring(authority.lastIndexOf('@') + 1);
        } catch (IllegalArgumentException _) {
            return location;
        }
    }

    private static String lastSegment(String path) {
        var plain = path.replace('\\', '/').replaceAll("/+$", "");
        return plain.substring(plain.lastIndexOf('/') + 1);
    }

    private static String withoutEnding(String file) {
        var name = file;
        for (var at = ENDING.matcher(name); at.find(); at = ENDING.matcher(name)) {
            name = name.substring(0, at.start());
        }
        return name;
    }
}
