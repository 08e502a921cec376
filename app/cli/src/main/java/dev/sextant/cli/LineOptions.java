package dev.sextant.cli;

import picocli.CommandLine.Option;

/// How to get to a server and in which words to speak to it.
final class LineOptions {
    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            description = "How RPC travels: grpc, grpc-web, grpc-web-text or connect. Default: what the source says.")
    private String protocol = "";

    @Option(names = "--cacert", paramLabel = "FILE", description = "Trust the authorities in this PEM file too.")
    private String authorities = "";

    @Option(
            names = "--cert",
            paramLabel = "FILE",
            description = "Show this certificate to servers that ask: PEM, or PKCS#12 with its key.")
    private String certificate = "";

    @Option(names = "--key", paramLabel = "FILE", description = "The private key of --cert, in PEM.")
    private String key = "";

    @Option(
            names = "--key-password-from",
            paramLabel = "FILE|env:NAME",
            description = "The password of --key or of a PKCS#12 file stands in this file or variable.")
    private String keyPassword = "";

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            description = "Ask for this name, and expect it in the certificate, instead of the address's own.")
    private String authority = "";

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Go through http://[USER@]HOST:PORT or socks5://[USER@]HOST:PORT; “none” goes straight.")
    private String proxy = "";

    @Option(
            names = "--proxy-password-from",
            paramLabel = "FILE|env:NAME",
            description = "The password of the proxy's user stands in this file or variable.")
    private String proxyPassword = "";

    String protocol() {
        return protocol;
    }

    String authorities() {
        return authorities;
    }

    String certificate() {
        return certificate;
    }

    String key() {
        return key;
    }

    String keyPassword() {
        return keyPassword;
    }

    String authority() {
        return authority;
    }

    String proxy() {
        return proxy;
    }

    String proxyPassword() {
        return proxyPassword;
    }
}
