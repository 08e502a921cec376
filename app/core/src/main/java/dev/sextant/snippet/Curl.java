package dev.sextant.snippet;

import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Identity;
import dev.sextant.protocol.Source;

/// The command of curl, which can say Connect's unary calls in JSON.
final class Curl {
    private Curl() {}

    static Snippet write(Parts parts, OperationKind.Rpc kind) {
        if (parts.source().options().wire() != Source.Wire.CONNECT) {
            return new Snippet.Unsayable("curl speaks RPC by Connect alone.");
        }
        if (kind.clientStreams() || kind.serverStreams()) {
            return new Snippet.Unsayable("curl cannot frame the messages of a stream.");
        }
        var shell = new Shell("curl");
        var tls = parts.endpoint().tls();
        if (parts.secure()) {
            shell.flag("--insecure", !tls.verified());
            tls.authorities().forEach(file -> shell.option("--cacert", file.toString()));
            tls.identity().ifPresent(identity -> identity(shell, identity));
        }
        if (parts.seconds() > 0) {
            shell.option("--max-time", String.valueOf(parts.seconds()));
        }
        return shell.option("-H", "content-type: application/json")
                .option("-H", "connect-protocol-version: 1")
                .headers("-H", parts.headers())
                .option("-d", parts.messages())
                .arguments(parts.url())
                .command();
    }

    private static void identity(Shell shell, Identity identity) {
        switch (identity) {
            case Identity.Pem(var certificate, var key, var _) ->
                shell.option("--cert", certificate.toString()).option("--key", key.toString());
            case Identity.Pkcs12(var file, var _) ->
                shell.option("--cert-type", "P12").option("--cert", file.toString());
        }
    }
}
