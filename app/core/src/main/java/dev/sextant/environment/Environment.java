package dev.sextant.environment;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A named place: an address for each source (by the source's name), variables for `{{name}}`, and how to get in:
/// `access` for every source, `own` over it for single ones. The values of `borrowed` variables come from the process
/// and are held for secrets; one that the process does not give has no value.
public record Environment(
        String name,
        Stage stage,
        Map<String, String> addresses,
        Map<String, String> variables,
        Map<String, Reference.Variable> borrowed,
        Access access,
        Map<String, Access> own,
        Traits traits) {
    /// No addresses, no variables, no credential.
    public static final Environment NONE = new Environment("none", Stage.LOCAL, Map.of(), Map.of(), Access.OPEN);

    public Environment {
        addresses = Map.copyOf(new TreeMap<>(addresses));
        variables = Map.copyOf(new TreeMap<>(variables));
        borrowed = Map.copyOf(borrowed);
        own = Map.copyOf(new TreeMap<>(own));
    }

    /// An environment that gives every source the same access and inherits from none.
    public Environment(
            String name, Stage stage, Map<String, String> addresses, Map<String, String> variables, Access access) {
        this(name, stage, addresses, variables, Map.of(), access, Map.of(), Traits.PLAIN);
    }

    /// How careful one must be there; the window's colour follows from it.
    public enum Stage {
        LOCAL,
        DEV,
        STAGING,
        PRODUCTION
    }

    /// The address for this source, if this environment has one of its own.
    public Optional<String> address(String source) {
        return Optional.ofNullable(addresses.get(source)).filter(address -> !address.isBlank());
    }

    /// How to get in for this source.
    public Access access(String source) {
        var special = own.get(source);
        return special == null ? access : special.over(access);
    }

    /// This environment with everything of the other that it does not say itself. Name, stage and traits stay.
    public Environment over(Environment inherited) {
        var specials = new TreeMap<>(inherited.own);
        own.forEach((source, special) -> specials.merge(source, special, (theirs, ours) -> ours.over(theirs)));
        var lent = new TreeMap<>(inherited.borrowed);
        lent.keySet().removeAll(variables.keySet());
        lent.putAll(borrowed);
        return new Environment(
                name,
                stage,
                all(inherited.addresses, given(addresses)),
                all(inherited.variables, variables),
                lent,
                access.over(inherited.access),
                specials,
                traits);
    }

    private static Map<String, String> all(Map<String, String> theirs, Map<String, String> ours) {
        var all = new TreeMap<>(theirs);
        all.putAll(ours);
        return all;
    }

    private static Map<String, String> given(Map<String, String> addresses) {
        var given = new TreeMap<>(addresses);
        given.values().removeIf(String::isBlank);
        return given;
    }

    /// This environment with another credential.
    public Environment with(Credential credential) {
        return with(access.with(credential));
    }

    /// This environment with another address for a source.
    public Environment with(String source, String address) {
        var all = new TreeMap<>(addresses);
        all.put(source, address);
        return new Environment(name, stage, all, variables, borrowed, access, own, traits);
    }

    /// This environment under another name.
    public Environment named(String other) {
        return new Environment(other, stage, addresses, variables, borrowed, access, own, traits);
    }

    /// This environment with another need for care.
    public Environment with(Stage other) {
        return new Environment(name, other, addresses, variables, borrowed, access, own, traits);
    }

    /// This environment with other access for every source.
    public Environment with(Access other) {
        return new Environment(name, stage, addresses, variables, borrowed, other, own, traits);
    }

    /// This environment with access of its own for one source; open access takes it away again.
    public Environment with(String source, Access special) {
        var specials = new TreeMap<>(own);
        if (special.equals(Access.OPEN)) {
            specials.remove(source);
        } else {
            specials.put(source, special);
        }
        return new Environment(name, stage, addresses, variables, borrowed, access, specials, traits);
    }

    /// This environment with other traits.
    public Environment with(Traits others) {
        return new Environment(name, stage, addresses, variables, borrowed, access, own, others);
    }

    /// This environment with these variables instead of its own; one that says something else is no longer borrowed.
    public Environment withVariables(Map<String, String> others) {
        var kept = new TreeMap<>(borrowed);
        kept.keySet()
                .removeIf(variable -> variables.containsKey(variable)
                        ? !variables.get(variable).equals(others.get(variable))
                        : others.containsKey(variable));
        return new Environment(name, stage, addresses, others, kept, access, own, traits);
    }

    /// This environment with these addresses instead of its own.
    public Environment withAddresses(Map<String, String> others) {
        return new Environment(name, stage, others, variables, borrowed, access, own, traits);
    }
}
