package dev.sextant.auth.digest;

import dev.sextant.exchange.Metadata;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a server asks of a client that wants in (RFC 7616 section 3.3).
record Challenge(
        String realm, String nonce, String opaque, Algorithm algorithm, Optional<Quality> quality, boolean hashedUser) {
    private static final Pattern PARAMETER =
            Pattern.compile("([\\w-]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s,]+))");
    private static final Pattern SCHEME = Pattern.compile("(?i)(?:^|,)\\s*digest\\s+");

    /// What the answer protects: the request's line alone, or its body too.
    enum Quality {
        AUTH("auth"),
        AUTH_INT("auth-int");

        private final String word;

        Quality(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        /// The easier one of those offered.
        static Optional<Quality> of(List<String> offered) {
            return Arrays.stream(values())
                    .filter(quality -> offered.contains(quality.word))
                    .findFirst();
        }
    }

    /// A hash, strongest last.
    enum Algorithm {
        MD5("MD5", "MD5", false),
        MD5_SESS("MD5-sess", "MD5", true),
        SHA_256("SHA-256", "SHA-256", false),
        SHA_256_SESS("SHA-256-sess", "SHA-256", true),
        SHA_512_256("SHA-512-256", "SHA-512/256", false),
        SHA_512_256_SESS("SHA-512-256-sess", "SHA-512/256", true);

        private final String word;
        private final String digest;
        private final boolean session;

        Algorithm(String word, String digest, boolean session) {
            this.word = word;
            this.digest = digest;
            this.session = session;
        }

        String word() {
            return word;
        }

        String digest() {
            return digest;
        }

        boolean session() {
            return session;
        }

        static Optional<Algorithm> of(String word) {
            return Arrays.stream(values())
                    .filter(algorithm -> algorithm.word.equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /// The strongest challenge that can be answered.
    static Optional<Challenge> of(Metadata answer) {
        return answer.entries().stream()
                .filter(entry -> entry.name().equalsIgnoreCase("WWW-Authenticate"))
                .flatMap(entry -> parts(entry.reveal()).stream())
                .flatMap(text -> read(text).stream())
                .max((one, other) -> one.algorithm.compareTo(other.algorithm));
    }

    /// A header may hold several challenges.
    private static List<String> parts(String header) {
        var parts = SCHEME.split(header);
        return Arrays.asList(parts).subList(1, parts.length);
    }

    private static Optional<Challenge> read(String text) {
        Map<String, String> parameters = new HashMap<>();
        var found = PARAMETER.matcher(text);
        while (found.find()) {
            var value = found.group(2) == null ? found.group(3) : found.group(2).replaceAll("\\\\(.)", "$1");
            parameters.putIfAbsent(found.group(1).toLowerCase(Locale.ROOT), value);
        }
        var nonce = parameters.getOrDefault("nonce", "");
        var qualities = List.of(parameters.getOrDefault("qop", "").split("\\s*,\\s*"));
        var quality = Quality.of(qualities);
        if (nonce.isEmpty() || (quality.isEmpty() && !qualities.equals(List.of("")))) {
            return Optional.empty();
        }
        return Algorithm.of(parameters.getOrDefault("algorithm", "MD5"))
                .map(algorithm -> new Challenge(
                        parameters.getOrDefault("realm", ""),
                        nonce,
                        parameters.getOrDefault("opaque", ""),
                        algorithm,
                        quality,
                        parameters.getOrDefault("userhash", "").equalsIgnoreCase("true")));
    }
}
