package dev.sextant.session;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Access;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Passwords;
import dev.sextant.environment.Route.Proxy.Through;
import dev.sextant.environment.SecretStore;
import dev.sextant.environment.SecretStore.Held;
import dev.sextant.environment.Slot;
import dev.sextant.exchange.Secret;
import java.util.function.Function;

/// Fetches the passwords that a proxy and a client certificate need.
record Equipment(SecretStore secrets) {
    /// What came of fetching.
    sealed interface Fetched {
        /// Every password that is kept is at hand.
        record Whole(Access access) implements Fetched {}

        /// The store does not open.
        record Shut(Problem problem) implements Fetched {}
    }

    /// The access with what the store holds for it. Blocks.
    Fetched fetched(Access access) {
        return switch (proxied(access)) {
            case Fetched.Whole(var whole) -> identified(whole);
            case Fetched.Shut shut -> shut;
        };
    }

    private Fetched proxied(Access access) {
        return access.route().proxy() instanceof Through proxy
                        && !proxy.user().isBlank()
                        && proxy.password().isEmpty()
                ? with(
                        access,
                        Passwords.of(proxy),
                        secret -> access.with(access.route().through(opened(proxy, secret))))
                : new Fetched.Whole(access);
    }

    private Fetched identified(Access access) {
        var identity = access.tls().identity().filter(Equipment::bare);
        return identity.isPresent()
                ? with(
                        access,
                        Passwords.of(identity.get()),
                        secret -> access.with(access.tls().as(opened(identity.get(), secret))))
                : new Fetched.Whole(access);
    }

    private Fetched with(Access access, Slot slot, Function<Secret, Access> use) {
        return switch (secrets.get(slot)) {
            case Held.Present(var secret) -> new Fetched.Whole(use.apply(secret));
            case Held.Absent _ -> new Fetched.Whole(access);
            case Held.Unavailable(var problem) -> new Fetched.Shut(problem);
        };
    }

    private static Through opened(Through proxy, Secret secret) {
        return new Through(proxy.kind(), proxy.host(), proxy.port(), proxy.user(), secret, proxy.bypass());
    }

    private static Identity opened(Identity identity, Secret secret) {
        return switch (identity) {
            case Identity.Pem(var certificate, var key, var _) -> new Identity.Pem(certificate, key, secret);
            case Identity.Pkcs12(var file, var _) -> new Identity.Pkcs12(file, secret);
        };
    }

    private static boolean bare(Identity identity) {
        return switch (identity) {
            case Identity.Pem(var _, var _, var password) -> password.isEmpty();
            case Identity.Pkcs12(var _, var password) -> password.isEmpty();
        };
    }
}
