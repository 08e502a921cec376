package dev.sextant.auth.digest;

import dev.sextant.environment.Signer;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/// Sends nothing until the server has asked, then the answer to what it asked (RFC 7616 section 3.4).
record DigestSigner(String user, Secret password, Optional<Challenge> challenge, Supplier<String> clientNonce)
        implements Signer {
    private static final String COUNT = "00000001";

    @Override
    public Metadata sign(Outgoing request) {
        return challenge
                .map(asked -> Metadata.EMPTY.with(
                        new Metadata.Entry.Hidden("Authorization", "Digest ", Secret.of(answer(asked, request)))))
                .orElse(Metadata.EMPTY);
    }

    @Override
    public Optional<Signer> challenged(Metadata answer) {
        return Challenge.of(answer)
                .filter(asked -> challenge
                        .filter(known -> known.nonce().equals(asked.nonce()))
                        .isEmpty())
                .map(asked -> new DigestSigner(user, password, Optional.of(asked), clientNonce));
    }

    private String answer(Challenge asked, Outgoing request) {
        var nonce = clientNonce.get();
        var query = request.target().getRawQuery();
        var uri = request.target().getRawPath() + (query == null ? "" : "?" + query);
        var response = response(asked, request, uri, nonce);
        var name = asked.hashedUser() ? hash(asked, user + ":" + asked.realm()) : user;
        var text = new StringBuilder();
        text.append("username=\"%s\", realm=\"%s\", nonce=\"%s\", uri=\"%s\", algorithm=%s, response=\"%s\""
                .formatted(
                        quoted(name),
                        quoted(asked.realm()),
                        quoted(asked.nonce()),
                        uri,
                        asked.algorithm().word(),
                        response));
        asked.quality()
                .ifPresent(quality ->
                        text.append(", qop=%s, nc=%s, cnonce=\"%s\"".formatted(quality.word(), COUNT, nonce)));
        if (!asked.opaque().isEmpty()) {
            text.append(", opaque=\"%s\"".formatted(quoted(asked.opaque())));
        }
        if (asked.hashedUser()) {
            text.append(", userhash=true");
        }
        return text.toString();
    }

    private String response(Challenge asked, Outgoing request, String uri, String nonce) {
        var account = hash(asked, user + ":" + asked.realm() + ":" + password.reveal());
        var first = asked.algorithm().session() ? hash(asked, account + ":" + asked.nonce() + ":" + nonce) : account;
        var second = hash(asked, request.method() + ":" + uri + entity(asked, request));
        return asked.quality()
                .map(quality -> String.join(":", first, asked.nonce(), COUNT, nonce, quality.word(), second))
                .map(text -> hash(asked, text))
                .orElseGet(() -> hash(asked, String.join(":", first, asked.nonce(), second)));
    }

    /// What is signed of the body.
    private static String entity(Challenge asked, Outgoing request) {
        return asked.quality()
                        .filter(quality -> quality == Challenge.Quality.AUTH_INT)
                        .isPresent()
                ? ":"
                        + HexFormat.of()
                                .formatHex(request.body().hash(asked.algorithm().digest()))
                : "";
    }

    private static String hash(Challenge asked, String text) {
        try {
            var digest = MessageDigest.getInstance(asked.algorithm().digest());
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "this Java runtime has no " + asked.algorithm().digest(), e);
        }
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
