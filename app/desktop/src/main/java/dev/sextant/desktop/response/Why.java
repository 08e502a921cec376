package dev.sextant.desktop.response;

import dev.sextant.lens.Cure;
import dev.sextant.lens.Lens;
import java.util.List;
import java.util.Optional;

/// What the window can do about a failure: the cures of the lens as actions of the window.
public final class Why {
    private Why() {}

    /// Something the window does when its button is pressed.
    public enum Action {
        SEND_AGAIN,
        EDIT_CREDENTIAL,
        RENEW,
        TRY_SPARE,
        EDIT_ENVIRONMENT,
        SWITCH_TLS,
        EDIT_TRUST,
        EDIT_OPTIONS,
        CHOOSE_MEDIA_TYPE
    }

    /// The cures that have a button under the headline, each once; fields have theirs beside them.
    static List<Cure> offered(Lens lens, ResponseActions actions) {
        return lens.cures().stream()
                .filter(cure -> action(cure).filter(actions::offers).isPresent())
                .toList();
    }

    /// What the window does for a cure; empty where that is not one action.
    static Optional<Action> action(Cure cure) {
        return switch (cure) {
            case Cure.Unlock _, Cure.OtherCredential _ -> Optional.of(Action.EDIT_CREDENTIAL);
            case Cure.Renew _ -> Optional.of(Action.RENEW);
            case Cure.SpareCredential _ -> Optional.of(Action.TRY_SPARE);
            case Cure.RetryAfter _ -> Optional.of(Action.SEND_AGAIN);
            case Cure.UsePlaintext _, Cure.UseTls _ -> Optional.of(Action.SWITCH_TLS);
            case Cure.CorrectAddress _ -> Optional.of(Action.EDIT_ENVIRONMENT);
            case Cure.TrustAuthority _, Cure.GiveCertificate _ -> Optional.of(Action.EDIT_TRUST);
            case Cure.RaiseSizeLimit _, Cure.LongerDeadline _ -> Optional.of(Action.EDIT_OPTIONS);
            case Cure.OtherMediaType _ -> Optional.of(Action.CHOOSE_MEDIA_TYPE);
            case Cure.GoToField _ -> Optional.empty();
        };
    }
}
