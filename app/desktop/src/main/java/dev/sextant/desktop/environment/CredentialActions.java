package dev.sextant.desktop.environment;

/// What a credential's card asks of the rest of the window: `renew` begins for the environment that is open, `trySpare`
/// sends the call on show with its spare credential, the clipboard takes secrets that are copied.
public record CredentialActions(
        RenewalViewModel renewal, Runnable renew, Runnable trySpare, SecretClipboard clipboard) {}
