package dev.sextant.auth.aws;

import dev.sextant.environment.Signer;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs as AWS's guide “Signature Version 4 signing process” says: canonical request, string to sign, derived key.
record AwsSigner(Scope scope, Secret secret, Optional<Secret> session, Clock clock) implements Signer {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DAY = 8;

    /// Whose key, and what it is bound to.
    record Scope(String keyId, String region, String service) {
        String on(String day) {
            return String.join("/", day, region, service, "aws4_request");
        }
    }

    @Override
    public Metadata sign(Outgoing request) {
        var time = TIME.format(clock.instant());
        var day = time.substring(0, DAY);
        var signed = new TreeMap<String, String>();
        request.headers().entries().stream()
                .filter(entry -> entry.name().equalsIgnoreCase("content-type"))
                .forEach(entry -> signed.put("content-type", entry.reveal().strip()));
        signed.put("host", host(request.target()));
        signed.put("x-amz-date", time);
        var hash = hex(request.body().hash("SHA-256"));
        if (scope.service().equals("s3")) {
            signed.put("x-amz-content-sha256", hash);
        }
        session.ifPresent(token -> signed.put("x-amz-security-token", token.reveal()));
        var names = String.join(";", signed.keySet());
        var lines = signed.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        var canonical = String.join(
                "\n", request.method(), path(request.target()), query(request.target()), lines, names, hash);
        var toSign = String.join("\n", ALGORITHM, time, scope.on(day), hex(sha256(utf8(canonical))));
        var signature = hex(hmac(key(day), toSign));
        return added(
                signed,
                hash,
                "Credential=%s/%s, SignedHeaders=%s, Signature=%s"
                        .formatted(scope.keyId(), scope.on(day), names, signature));
    }

    private Metadata added(TreeMap<String, String> signed, String hash, String authorization) {
        var headers = Metadata.EMPTY.with("X-Amz-Date", String.valueOf(signed.get("x-amz-date")));
        if (signed.containsKey("x-amz-content-sha256")) {
            headers = headers.with("X-Amz-Content-Sha256", hash);
        }
        if (session.isPresent()) {
            headers = headers.with(new Metadata.Entry.Hidden("X-Amz-Security-Token", "", session.get()));
        }
        return headers.with(new Metadata.Entry.Hidden("Authorization", ALGORITHM + " ", Secret.of(authorization)));
    }

    private byte[] key(String day) {
        var key = hmac(utf8("AWS4" + secret.reveal()), day);
        for (var part : List.of(scope.region(), scope.service(), "aws4_request")) {
            key = hmac(key, part);
        }
        return key;
    }

    private static String host(URI target) {
        var port = target.getPort();
        var usual = port < 0 || port == (target.getScheme().equalsIgnoreCase("https") ? 443 : 80);
        return usual ? target.getHost() : target.getHost() + ":" + port;
    }

    /// Every service but S3 wants the path encoded once more.
    private String path(URI target) {
        var path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return scope.service().equals("s3")
                ? path
                : Arrays.stream(path.split("/", -1)).map(AwsSigner::encoded).collect(Collectors.joining("/"));
    }

    private static String query(URI target) {
        if (target.getRawQuery() == null || target.getRawQuery().isEmpty()) {
            return "";
        }
        return Arrays.stream(target.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .map(pair -> List.of(again(pair[0]), pair.length > 1 ? again(pair[1]) : ""))
                .sorted(Comparator.comparing((List<String> pair) -> pair.getFirst())
                        .thenComparing(List::getLast))
                .map(pair -> pair.getFirst() + "=" + pair.getLast())
                .collect(Collectors.joining("&"));
    }

    private static String again(String encoded) {
        return encoded(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8));
    }

    /// RFC 3986's unreserved characters stay, everything else is a byte in upper-case hexadecimal.
    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var octet : utf8(text)) {
            var c = (char) (octet & 0xFF);
            var plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes).toLowerCase(Locale.ROOT);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime has no HMAC-SHA-256", e);
        }
    }
}
