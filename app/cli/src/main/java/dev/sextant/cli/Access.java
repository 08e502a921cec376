package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.session.Guess;
import java.util.List;

/// What `--address`, `--bearer-from` and `--insecure` make of an environment.
sealed interface Access {

    /// The environment with all of them.
    record Granted(Environment environment) implements Access {}

    /// A token that is not where it should be.
    record Missing(Problem problem) implements Access {}

    /// Puts the options over the environment. Reads the token's file.
    static Access of(SourceOptions options, List<Source> candidates, Environment base, Console console) {
        var environment = base.equals(Environment.NONE) ? Steps.nameless() : base;
        if (!options.address().isBlank()) {
            for (var source : candidates) {
                environment = environment.with(source.name(), Steps.address(options.address(), source));
            }
        }
        if (options.insecure()) {
            environment = Steps.unverified(environment);
        }
        return options.bearerFrom().isBlank()
                ? new Granted(environment)
                : Steps.withToken(environment, options.bearerFrom(), console);
    }

    /// The single steps.
    final class Steps {
        private Steps() {}

        private static Environment nameless() {
            return Environment.NONE.named("the command line");
        }

        /// `host:port` alone is spoken to as the source is.
        private static String address(String typed, Source source) {
            if (typed.contains("://")) {
                return typed;
            }
            return switch (source.kind()) {
                case OPENAPI, HTTP -> typed;
                case REFLECTION ->
                    source.location().substring(0, source.location().indexOf("://") + 3) + typed;
                case PROTO, DESCRIPTORS ->
                    Guess.at(typed) instanceof Guess.Sources(var guessed)
                                    && guessed.getFirst().kind() == Source.Kind.REFLECTION
                            ? guessed.getFirst().location()
                            : typed;
            };
        }

        private static Environment unverified(Environment environment) {
            var access = environment.access();
            return environment.with(access.with(
                    new Tls(false, access.tls().authorities(), access.tls().identity())));
        }

        private static Access withToken(Environment environment, String from, Console console) {
            return switch (Tokens.read(from, console)) {
                case Typed.Fine<Secret>(var token) ->
                    new Granted(environment.with(Credential.of("bearer", "token", token)));
                case Typed.Wrong<Secret>(var problem) -> new Missing(problem);
            };
        }
    }
}
