package dev.sextant.desktop.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.catalog.Signature;
import dev.sextant.environment.Endpoint;
import dev.sextant.schema.Schema;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DestinationTest {
    private static final Operation INIT =
            new Operation("a.v1.S", "Init", new OperationKind.Rpc(false, false), "", false);
    private static final Operation VIEW =
            new Operation("Images", "", new OperationKind.Http("GET", "/images/{digest}/vuln"), "", false);

    @Test
    void namesTheHostTheServiceAndTheMethod() {
        assertEquals(
                new Destination("api.acme.dev:443/", "a.v1.S/", "Init"),
                Destination.of(INIT, signature(), at("grpcs://api.acme.dev:443")));
    }

    @Test
    void keepsTheBasePathWithTheHost() {
        assertEquals(
                new Destination("anchore.acme.dev/v2", "/images/{digest}", "/vuln"),
                Destination.of(VIEW, signature(), at("https://anchore.acme.dev/v2/")));
    }

    @Test
    void saysWhenHttpIsNotSecure() {
        assertEquals(
                "http://localhost:8080",
                Destination.of(VIEW, signature(), at("http://localhost:8080")).host());
    }

    @Test
    void takesTheContractsAddressWhereTheEnvironmentHasNone() {
        assertEquals(
                "contract.acme.dev/images/{digest}/vuln",
                Destination.of(VIEW, signature("https://contract.acme.dev"), at(Endpoint.NOWHERE.toString()))
                        .text());
        assertEquals(
                "no address",
                Destination.of(VIEW, signature(), at(Endpoint.NOWHERE.toString()))
                        .host());
    }

    private static Endpoint at(String address) {
        return Endpoint.of(URI.create(address));
    }

    private static Signature signature(String... addresses) {
        return new Signature(
                "", new Schema.Message("M", "", List.of(), false), List.of(), List.of(addresses), List.of());
    }
}
