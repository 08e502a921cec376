package dev.sextant.auth.oauth;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;

/// What can go wrong on the way to a token, in words; never with a secret.
final class Troubles {
    private Troubles() {}

    static Problem lacks(String what) {
        return Problem.error(
                "No token can be asked for: %s is missing.".formatted(what),
                "",
                "Give it in the environment's credential.");
    }

    static Problem noUrl(String name, String text) {
        return Problem.error(
                "“%s” is no address for %s.".formatted(text, name), "", "Give an https URL, or http on this machine.");
    }

    static Problem unencrypted(String url) {
        return Problem.error(
                "%s is not encrypted.".formatted(url),
                "A secret sent there can be read on the way.",
                "Give an https URL; http is for this machine only.");
    }

    static Problem noPerson(Flow flow) {
        return Problem.error(
                "Somebody has to sign in first.",
                "The flow is “%s”.".formatted(flow.label()),
                "Press Sign in at the environment's credential.");
    }

    static Problem refused(int code, Value.Struct answer, String at) {
        var error = text(answer, "error");
        var words = text(answer, "error_description");
        var cause = error.isEmpty() ? "HTTP %d.".formatted(code) : words.isEmpty() ? error + "." : error + ": " + words;
        return Problem.error("The server gave no token.", cause, remedy(error)).at(at);
    }

    static Problem strange(int code, String at) {
        return Problem.error(
                        "The server gave no token.",
                        "HTTP %d, and the answer is no OAuth answer.".formatted(code),
                        "See whether the token endpoint is right.")
                .at(at);
    }

    static Problem noDiscovery(String at, String cause) {
        return Problem.error(
                        "The issuer's endpoints could not be found.",
                        cause,
                        "Correct the issuer, or give the endpoints by hand.")
                .at(at);
    }

    static Problem otherIssuer(String asked, String found) {
        return Problem.error(
                "The discovery document is of another issuer.",
                "Asked %s, found %s (OpenID Connect Discovery, section 4.3).".formatted(asked, found),
                "Correct the issuer.");
    }

    static Problem notSignedIn(String cause) {
        return Problem.error("Nobody signed in.", cause, "Try again.");
    }

    static Problem denied(String error, String description) {
        var cause = description.isEmpty() ? error + "." : "%s: %s".formatted(error, description);
        return Problem.error("The sign-in was refused.", cause, "See what the page said, then try again.");
    }

    private static String remedy(String error) {
        return switch (error) {
            case "invalid_grant" -> "The refresh token or password no longer holds: sign in again.";
            case "invalid_client", "unauthorized_client" ->
                "See whether client id, its secret and where it travels are right.";
            case "invalid_scope" -> "Correct the scope.";
            case "unsupported_grant_type" -> "Choose another flow.";
            default -> "See whether endpoint and settings are right.";
        };
    }

    static String text(Value.Struct answer, String name) {
        return answer.get(name)
                .map(value -> value instanceof Value.Text(var text) ? text : Json.compact(value))
                .orElse("");
    }
}
