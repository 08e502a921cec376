package dev.sextant.desktop.call;

import dev.sextant.desktop.environment.EnvironmentsViewModel;
import dev.sextant.desktop.request.MetadataRow;
import dev.sextant.desktop.request.RequestViewModel;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.lens.Cure;
import dev.sextant.lens.Cure.OtherMediaType;
import dev.sextant.session.Resolution;
import java.util.Map;
import java.util.Optional;

/// Does what the cures of a failure ask of a call: its options, its headers, its address in the environment.
final class Remedies {
    private static final Map<String, String> SECURE =
            Map.of("grpc", "grpcs", "http", "https", "ws", "wss", "h2c", "https");
    private static final Map<String, String> PLAIN = Map.of("grpcs", "grpc", "https", "http", "wss", "ws");

    private final CallViewModel call;
    private final EnvironmentsViewModel environments;

    Remedies(CallViewModel call, EnvironmentsViewModel environments) {
        this.call = call;
        this.environments = environments;
    }

    /// Allows more time or larger messages from now on.
    void loosen(Cure cure) {
        request().map(RequestViewModel::options).ifPresent(options -> options.loosen(cure));
    }

    /// Sends another media type that the server takes, or asks for one; false where nobody says which.
    boolean chooseMediaType(OtherMediaType cure) {
        return cure.side() == OtherMediaType.Side.ASKED
                ? say("Accept", cure.taken().stream().findFirst().orElse("*/*"))
                : request().filter(written -> sendAs(written, cure)).isPresent()
                        || cure.taken().stream()
                                .findFirst()
                                .filter(type -> say("Content-Type", type))
                                .isPresent();
    }

    private static boolean sendAs(RequestViewModel written, OtherMediaType cure) {
        var types = written.bodyTypes();
        var fitting = types.offered().stream()
                .filter(type -> !type.equals(types.chosen()) && cure.taken().contains(type))
                .findFirst();
        fitting.ifPresent(types.choose());
        return fitting.isPresent();
    }

    private boolean say(String header, String value) {
        request().ifPresent(written -> {
            var rows = written.metadata().rows();
            rows.removeIf(row -> row.nameProperty().get().equalsIgnoreCase(header));
            rows.add(new MetadataRow(header, value));
        });
        return request().isPresent();
    }

    /// Calls with TLS, or without it, from now on and at once; false where that would carry a secret in plain text, or
    /// the address says nothing of it.
    boolean switchTls(Cure cure) {
        var secure = cure instanceof Cure.UseTls;
        var schemes = secure ? SECURE : PLAIN;
        var address = endpoint()
                .filter(endpoint -> secure || endpoint.authorization().equals(Authorization.NONE))
                .flatMap(endpoint -> switched(address(endpoint), schemes));
        address.ifPresent(other -> {
            environments.change(
                    environments.current().with(call.opened().source().name(), other));
            call.send(environments.effective());
        });
        return address.isPresent();
    }

    private String address(Endpoint endpoint) {
        return environments
                .effective()
                .address(call.opened().source().name())
                .filter(own -> own.contains("://"))
                .orElseGet(() -> endpoint.address().toString());
    }

    private static Optional<String> switched(String address, Map<String, String> schemes) {
        var end = address.indexOf("://");
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(schemes.get(address.substring(0, end)))
                        .map(other -> other + address.substring(end));
    }

    private Optional<Endpoint> endpoint() {
        return call.resolutionProperty().get().flatMap(resolution -> switch (resolution) {
            case Resolution.Resolved(var endpoint) -> Optional.of(endpoint);
            case Resolution.Unresolved _ -> Optional.empty();
        });
    }

    private Optional<RequestViewModel> request() {
        return call.requestProperty().get();
    }
}
