package dev.sextant.workspace;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Slot;

/// Names the slots of one credential of an environment: shared or of one source (blank: shared), and in the first or
/// the second of the two places that a credential and its spare share.
public record Slots(String environment, String source, boolean second) {
    private static final String SECOND = "spare.";

    /// Those of the credential in use.
    public static Slots inUse(String environment, String source, Access access) {
        var first = new Slots(environment, source, false);
        var second = first.other();
        return second.hold(access.credential()) || spareIsFirst(access, second) ? second : first;
    }

    /// Those of the credential to change to.
    public static Slots spare(String environment, String source, Access access) {
        return inUse(environment, source, access).other();
    }

    private static boolean spareIsFirst(Access access, Slots second) {
        return access.credential().references().isEmpty() && !access.spare().isNone() && !second.hold(access.spare());
    }

    private boolean hold(Credential credential) {
        return credential.references().values().stream()
                .anyMatch(reference -> reference instanceof Reference.Stored(var slot)
                        && slot.field().startsWith(prefix()));
    }

    /// The other place of the two.
    public Slots other() {
        return new Slots(environment, source, !second);
    }

    /// The slot of a scheme's field.
    public Slot of(String scheme, String field) {
        return new Slot(environment, prefix() + scheme + "." + field);
    }

    private String prefix() {
        return (source.isEmpty() ? "" : source + "/") + (second ? SECOND : "");
    }
}
