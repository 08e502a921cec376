package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Template;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns an environment into an endpoint: variables replaced, credential turned into headers.
final class Resolver {
    private final List<AuthScheme> schemes;
    private final Keys keys;

    Resolver(List<AuthScheme> schemes, Keys keys) {
        this.schemes = schemes;
        this.keys = keys;
    }

    /// Where a source is called, the store read once for it.
    Resolution resolve(Source source, Environment environment) {
        return resolve(source, environment, keys.once());
    }

    /// The same with secrets from these keys.
    Resolution resolve(Source source, Environment environment, Keys at) {
        var missing = new ArrayList<String>();
        var address = expand(environment.address(source.name()).orElseGet(() -> home(source)), environment, missing);
        var headers = Metadata.EMPTY;
        for (var entry : environment.access(source.name()).headers().entries()) {
            headers = headers.with(expanded(entry, environment, missing));
        }
        if (!missing.isEmpty()) {
            return new Resolution.Unresolved(missing(missing, environment));
        }
        return located(address, environment, environment.access(source.name()).with(headers), at);
    }

    /// The variables in address and headers that have no value.
    List<String> lacking(Source source, Environment environment) {
        var missing = new ArrayList<String>();
        expand(environment.address(source.name()).orElseGet(() -> home(source)), environment, missing);
        environment.access(source.name()).headers().entries().forEach(entry -> expanded(entry, environment, missing));
        return missing;
    }

    /// Where a source is called when the environment names no address: reflection where it was read, others where their
    /// contract says.
    private static String home(Source source) {
        return switch (source.kind()) {
            case REFLECTION, HTTP -> source.location();
            case PROTO, DESCRIPTORS, OPENAPI -> Endpoint.NOWHERE.toString();
        };
    }

    private Resolution located(String address, Environment environment, Access access, Keys at) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            return new Resolution.Unresolved(Problem.error(
                    "“%s” is no address.".formatted(address),
                    e.getReason() + ".",
                    "Correct it in environment %s.".formatted(environment.name())));
        }
        return switch (at.equipped(access)) {
            case Equipment.Fetched.Shut(var problem) -> new Resolution.Unresolved(problem);
            case Equipment.Fetched.Whole(var whole) -> granted(uri, environment, whole, at);
        };
    }

    private Resolution granted(URI uri, Environment environment, Access access, Keys at) {
        return switch (grant(environment.name(), access.credential(), at)) {
            case Grant.Given(var authorization) ->
                new Resolution.Resolved(
                        new Endpoint(uri, access.tls(), access.headers(), authorization, access.route()));
            case Grant.Denied(var problem) -> new Resolution.Unresolved(problem);
        };
    }

    /// The scheme that a credential is of.
    Optional<AuthScheme> scheme(Credential credential) {
        return schemes.stream()
                .filter(scheme -> scheme.id().equals(credential.scheme()))
                .findFirst();
    }

    private Grant grant(String environment, Credential credential, Keys at) {
        if (credential.isNone()) {
            return new Grant.Given(Authorization.NONE);
        }
        return scheme(credential)
                .map(scheme -> at.authorized(environment, scheme, credential))
                .orElseGet(() -> new Grant.Denied(Problem.error(
                        "There is no auth scheme “%s”.".formatted(credential.scheme()),
                        "The environment's file names it.",
                        "Known are: %s."
                                .formatted(String.join(
                                        ", ",
                                        schemes.stream()
                                                .map(AuthScheme::id)
                                                .sorted()
                                                .toList())))));
    }

    static Problem missing(List<String> names, Environment environment) {
        return Problem.error(
                "`{{%s}}` has no value in %s."
                        .formatted(
                                String.join(
                                        "}}`, `{{", names.stream().distinct().toList()),
                                environment.name()),
                "",
                "Set it in the environment's variables.");
    }

    private static Metadata.Entry expanded(Metadata.Entry entry, Environment environment, List<String> missing) {
        return switch (entry) {
            case Metadata.Entry.Plain(var name, var value) -> header(name, value, environment, missing);
            case Metadata.Entry.Hidden hidden -> hidden;
        };
    }

    /// A header with its variables filled in; from the first on that the process lends, it is a secret.
    static Metadata.Entry header(String name, String value, Environment environment, List<String> missing) {
        return Template.uses(value).stream()
                .filter(use -> environment.borrowed().containsKey(use.name()))
                .findFirst()
                .<Metadata.Entry>map(lent -> new Metadata.Entry.Hidden(
                        name,
                        expand(value.substring(0, lent.start()), environment, missing),
                        Secret.of(expand(value.substring(lent.start()), environment, missing))))
                .orElseGet(() -> new Metadata.Entry.Plain(name, expand(value, environment, missing)));
    }

    private static String expand(String text, Environment environment, List<String> missing) {
        var expansion = Template.expand(text, environment.variables());
        missing.addAll(expansion.missing());
        return expansion.text();
    }
}
