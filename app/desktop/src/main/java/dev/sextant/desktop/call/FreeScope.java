package dev.sextant.desktop.call;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Template;
import dev.sextant.exchange.Metadata;
import dev.sextant.protocol.Source;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The environment as a request without a contract sees it: headers and credential go along only to an origin that the
/// environment names as an address; `own` is what the request brings itself.
public record FreeScope(Source source, Access own) implements UnaryOperator<Environment> {
    @Override
    public Environment apply(Environment environment) {
        var known = named(environment);
        var base = known.map(name -> environment.with(environment.access(name)))
                .orElseGet(() -> environment.with(bare(environment.access())));
        return base.with(source.name(), own);
    }

    /// The source whose address has the origin of the request.
    private Optional<String> named(Environment environment) {
        var mine = expanded(source.location(), environment);
        return environment.addresses().entrySet().stream()
                .filter(entry -> FreeAddress.read(expanded(entry.getValue(), environment))
                        .filter(address -> address.origin().equals(origin(mine)))
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static String origin(String address) {
        return FreeAddress.read(address).map(FreeAddress::origin).orElse(address);
    }

    private static String expanded(String text, Environment environment) {
        return Template.expand(text, environment.variables()).text();
    }

    private static Access bare(Access access) {
        return new Access(Metadata.EMPTY, Credential.OPEN, Credential.NONE, access.tls(), access.route());
    }
}
