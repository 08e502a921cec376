package dev.sextant.environment;

import dev.sextant.exchange.Metadata;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A named place: an address for each source (by the source's name), variables for `{{name}}`, and how to get in.
public record Environment(
        String name, Stage stage, Map<String, String> addresses, Map<String, String> variables, Access access) {
    /// No addresses, no variables, no credential.
    public static final Environment NONE = new Environment("none", Stage.LOCAL, Map.of(), Map.of(), Access.OPEN);

    public Environment {
        addresses = Map.copyOf(new TreeMap<>(addresses));
        variables = Map.copyOf(new TreeMap<>(variables));
    }

    /// How careful one must be there; the window's colour follows from it.
    public enum Stage {
        LOCAL,
        DEV,
        STAGING,
        PRODUCTION
    }

    /// What every call there carries: headers (values may hold `{{name}}`), one credential, whom TLS trusts, and by
    /// which route it goes.
    public record Access(Metadata headers, Credential credential, Tls tls, Route route) {
        /// Nothing, with system trust.
        public static final Access OPEN = new Access(Metadata.EMPTY, Credential.NONE, Tls.SYSTEM);

        /// Access by the usual route.
        public Access(Metadata headers, Credential credential, Tls tls) {
            this(headers, credential, tls, Route.USUAL);
        }

        /// The same with other headers.
        public Access with(Metadata others) {
            return new Access(others, credential, tls, route);
        }

        /// The same with another credential.
        public Access with(Credential other) {
            return new Access(headers, other, tls, route);
        }

        /// The same with other trust.
        public Access with(Tls other) {
            return new Access(headers, credential, other, route);
        }

        /// The same by another route.
        public Access with(Route other) {
            return new Access(headers, credential, tls, other);
        }
    }

    /// The address for this source, if this environment has one of its own.
    public Optional<String> address(String source) {
        return Optional.ofNullable(addresses.get(source)).filter(address -> !address.isBlank());
    }

    /// This environment with another credential.
    public Environment with(Credential credential) {
        return with(access.with(credential));
    }

    /// This environment with another address for a source.
    public Environment with(String source, String address) {
        var all = new TreeMap<>(addresses);
        all.put(source, address);
        return new Environment(name, stage, all, variables, access);
    }

    /// This environment under another name.
    public Environment named(String other) {
        return new Environment(other, stage, addresses, variables, access);
    }

    /// This environment with another need for care.
    public Environment with(Stage other) {
        return new Environment(name, other, addresses, variables, access);
    }

    /// This environment with other access.
    public Environment with(Access other) {
        return new Environment(name, stage, addresses, variables, other);
    }

    /// This environment with these variables instead of its own.
    public Environment withVariables(Map<String, String> others) {
        return new Environment(name, stage, addresses, others, access);
    }
}
