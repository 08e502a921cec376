package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Risk;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OptionsTest {
    @Test
    void readsTheOptionsOfMethods(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("things.proto"), """
                syntax = "proto3";
                package acme.v1;
                import "google/api/annotations.proto";
                message Thing { string name = 1; }
                service Things {
                  // Gives a thing.
                  rpc Handle(Thing) returns (Thing) {
                    option idempotency_level = NO_SIDE_EFFECTS;
                    option (google.api.http) = {
                      get: "/v1/{name=things/*}"
                      additional_bindings { post: "/v1/things:handle" body: "*" }
                    };
                  }
                  rpc Wipe(Thing) returns (Thing) {
                    option deprecated = true;
                    option (google.api.http).delete = "/v1/{name=things/*}";
                  }
                  rpc Repeat(Thing) returns (Thing) { option idempotency_level = IDEMPOTENT; }
                }
                """);
        try (var desk = Desk.at("grpc://127.0.0.1:1")) {
            var source = Source.of(Source.Kind.PROTO, folder.toString());
            if (!(desk.protocol().open(source, desk.endpoint()) instanceof Opening.Opened(var _, var catalog))) {
                throw new AssertionError("it was refused");
            }
            var handle = Desk.operation(catalog, "Handle");
            assertEquals(Risk.READ, handle.risk());
            assertEquals("""
                    Gives a thing.

                    GET /v1/{name=things/*}
                    POST /v1/things:handle with the message as body
                    Changes nothing (NO_SIDE_EFFECTS).""", catalog.signature(handle).doc());
            var wipe = Desk.operation(catalog, "Wipe");
            assertEquals(Risk.DESTROY, wipe.risk());
            assertTrue(wipe.deprecated());
            var repeat = Desk.operation(catalog, "Repeat");
            assertEquals(
                    "May be repeated (IDEMPOTENT).", catalog.signature(repeat).doc());
        }
    }
}
