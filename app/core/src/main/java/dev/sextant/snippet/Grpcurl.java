package dev.sextant.snippet;

import dev.sextant.environment.Identity;
import dev.sextant.protocol.Source;

/// The command of grpcurl.
final class Grpcurl {
    private Grpcurl() {}

    static Snippet write(Parts parts) {
        if (parts.source().options().wire() != Source.Wire.GRPC) {
            return new Snippet.Unsayable("grpcurl speaks gRPC over HTTP/2 alone.");
        }
        var shell = new Shell("grpcurl").flag("-plaintext", !parts.secure());
        if (parts.secure() && !trust(shell, parts)) {
            return new Snippet.Unsayable("grpcurl takes client certificates in PEM alone.");
        }
        parts.endpoint().route().authority().ifPresent(name -> shell.option("-authority", name));
        contract(shell, parts.source());
        if (parts.seconds() > 0) {
            shell.option("-max-time", String.valueOf(parts.seconds()));
        }
        shell.option("-max-msg-sz", String.valueOf(parts.call().options().largestMessage()));
        return shell.headers("-H", parts.headers())
                .option("-d", parts.messages())
                .arguments(parts.authority(), parts.call().operation().id())
                .command();
    }

    private static boolean trust(Shell shell, Parts parts) {
        var tls = parts.endpoint().tls();
        shell.flag("-insecure", !tls.verified());
        tls.authorities().forEach(file -> shell.option("-cacert", file.toString()));
        if (tls.identity().isPresent()) {
            if (!(tls.identity().get() instanceof Identity.Pem(var certificate, var key, var _))) {
                return false;
            }
            shell.option("-cert", certificate.toString()).option("-key", key.toString());
        }
        return true;
    }

    private static void contract(Shell shell, Source source) {
        switch (source.kind()) {
            case PROTO -> {
                source.options().roots().forEach(root -> shell.option("-import-path", root));
                shell.option("-proto", source.location());
            }
            case DESCRIPTORS -> shell.option("-protoset", source.location());
            case REFLECTION, OPENAPI, HTTP -> {}
        }
    }
}
