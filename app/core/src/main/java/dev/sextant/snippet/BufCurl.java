package dev.sextant.snippet;

import dev.sextant.environment.Identity;
import dev.sextant.protocol.Source;

/// The command of buf curl.
final class BufCurl {
    private BufCurl() {}

    static Snippet write(Parts parts) {
        var shell = new Shell("buf curl");
        switch (parts.source().options().wire()) {
            case GRPC -> shell.option("--protocol", "grpc");
            case GRPC_WEB -> shell.option("--protocol", "grpcweb");
            case CONNECT -> shell.option("--protocol", "connect");
            case GRPC_WEB_TEXT -> {
                return new Snippet.Unsayable("buf curl has no base64 bodies for gRPC-Web.");
            }
        }
        shell.flag("--http2-prior-knowledge", !parts.secure());
        if (parts.secure() && !trust(shell, parts)) {
            return new Snippet.Unsayable("buf curl takes client certificates in PEM alone.");
        }
        if (parts.source().kind() == Source.Kind.PROTO || parts.source().kind() == Source.Kind.DESCRIPTORS) {
            shell.option("--schema", parts.source().location());
        }
        return shell.headers("-H", parts.headers())
                .option("-d", parts.messages())
                .arguments(parts.url())
                .command();
    }

    private static boolean trust(Shell shell, Parts parts) {
        var tls = parts.endpoint().tls();
        shell.flag("--insecure", !tls.verified());
        tls.authorities().forEach(file -> shell.option("--cacert", file.toString()));
        if (tls.identity().isPresent()) {
            if (!(tls.identity().get() instanceof Identity.Pem(var certificate, var key, var _))) {
                return false;
            }
            shell.option("--cert", certificate.toString()).option("--key", key.toString());
        }
        parts.endpoint().route().authority().ifPresent(name -> shell.option("--servername", name));
        return true;
    }
}
