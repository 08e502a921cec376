package dev.sextant.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.catalog.Operation;
import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Authorization;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Tls;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Secret;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SnippetTest {
    private static final Source SERVER = Source.of(Source.Kind.REFLECTION, "grpc://localhost:50051");
    private static final Source CONNECT = SERVER.with(SERVER.options().over(Source.Wire.CONNECT));
    private static final Metadata TOKEN =
            Metadata.EMPTY.with(new Metadata.Entry.Hidden("authorization", "Bearer ", Secret.of("canary-4711")));

    @Test
    void writesForGrpcurl() {
        assertEquals("""
                grpcurl \\
                  -plaintext \\
                  -max-time 30 \\
                  -max-msg-sz 67108864 \\
                  -H "authorization: Bearer $TOKEN" \\
                  -H 'x-note: it'\\''s' \\
                  -d '{"name":"Ada $HOME"}' \\
                  localhost:50051 acme.v1.Greeter/Hello""", text(Snippet.Tool.GRPCURL, SERVER, plain()));
    }

    @Test
    void writesForBufCurlWithTrust() {
        var tls = new Tls(true, List.of(Path.of("ca.pem")))
                .as(new Identity.Pem(Path.of("me.pem"), Path.of("me.key"), Secret.of("")));
        var endpoint = new Endpoint(URI.create("grpcs://api.example"), tls, Metadata.EMPTY, Authorization.NONE);
        assertEquals("""
                buf curl \\
                  --protocol grpc \\
                  --cacert ca.pem \\
                  --cert me.pem \\
                  --key me.key \\
                  -H 'x-note: it'\\''s' \\
                  -d '{"name":"Ada $HOME"}' \\
                  https://api.example:443/acme.v1.Greeter/Hello""", text(Snippet.Tool.BUF, SERVER, endpoint));
    }

    @Test
    void writesForCurlByConnect() {
        assertEquals("""
                curl \\
                  --max-time 30 \\
                  -H 'content-type: application/json' \\
                  -H 'connect-protocol-version: 1' \\
                  -H "authorization: Bearer $TOKEN" \\
                  -H 'x-note: it'\\''s' \\
                  -d '{"name":"Ada $HOME"}' \\
                  http://localhost:50051/acme.v1.Greeter/Hello""", text(Snippet.Tool.CURL, CONNECT, plain()));
    }

    @Test
    void leavesEverySecretOut() {
        var two = TOKEN.with(new Metadata.Entry.Hidden("X-Api-Key", "", Secret.of("canary-0815")));
        var text = text(
                Snippet.Tool.BUF,
                SERVER,
                new Endpoint(URI.create("grpc://localhost:50051"), Tls.SYSTEM, two, Authorization.NONE));
        assertFalse(text.contains("canary"), text);
        assertEquals(
                1,
                text.lines()
                        .filter(line -> line.contains("\"X-Api-Key: $X_API_KEY\""))
                        .count());
    }

    @Test
    void saysWhatAToolCannot() {
        assertInstanceOf(Snippet.Unsayable.class, Snippet.of(Snippet.Tool.CURL, SERVER, plain(), call(false)));
        assertInstanceOf(Snippet.Unsayable.class, Snippet.of(Snippet.Tool.CURL, CONNECT, plain(), call(true)));
        assertInstanceOf(Snippet.Unsayable.class, Snippet.of(Snippet.Tool.GRPCURL, CONNECT, plain(), call(false)));
        var nowhere = Endpoint.of(Endpoint.NOWHERE);
        assertInstanceOf(Snippet.Unsayable.class, Snippet.of(Snippet.Tool.BUF, SERVER, nowhere, call(false)));
    }

    private static String text(Snippet.Tool tool, Source source, Endpoint endpoint) {
        return assertInstanceOf(Snippet.Command.class, Snippet.of(tool, source, endpoint, call(false)))
                .text();
    }

    private static Endpoint plain() {
        return new Endpoint(URI.create("grpc://localhost:50051"), Tls.SYSTEM, TOKEN, Authorization.NONE);
    }

    private static Call call(boolean streaming) {
        var operation = new Operation("acme.v1.Greeter", "Hello", new OperationKind.Rpc(false, streaming), "", false);
        var message = Value.Struct.EMPTY.with("name", new Value.Text("Ada $HOME"));
        return new Call(operation, List.of(message), Metadata.of("x-note", "it's"), Call.Options.DEFAULT);
    }
}
