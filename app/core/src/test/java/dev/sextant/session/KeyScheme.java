package dev.sextant.session;

import dev.sextant.auth.AuthScheme;
import dev.sextant.auth.Grant;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Lifetime;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Schema;
import java.util.List;

/// The simplest scheme there is: one secret in one header.
final class KeyScheme implements AuthScheme {
    @Override
    public String id() {
        return "key";
    }

    @Override
    public String title() {
        return "Key";
    }

    @Override
    public Schema.Message settings() {
        return new Schema.Message("key", "", List.of(), false);
    }

    @Override
    public Grant authorize(Credential credential) {
        var secret = credential.secret("key").orElseThrow();
        var headers = Metadata.EMPTY.with(new Metadata.Entry.Hidden("x-key", "", secret));
        return new Grant.Given(
                new Authorization(headers, Metadata.EMPTY, Metadata.EMPTY, new Lifetime.Unstated(), "key"));
    }
}
