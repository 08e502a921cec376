package dev.sextant.auth.oauth;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real OpenID provider from npm in a process of its own.
final class OidcProvider implements AutoCloseable {
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "provider.mjs");

    private final Process process;
    private final String issuer;

    private OidcProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /// Installs and starts it. Skips the test, saying so, where npm cannot.
    static OidcProvider start() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Path.of("target", "oidc"));
        for (var file : FILES) {
            Files.write(folder.resolve(file), Files.readAllBytes(Path.of("src", "test", "oidc", file)));
        }
        if (!Files.isDirectory(folder.resolve("node_modules"))) {
            assumeTrue(installed(folder), "npm cannot fetch oidc-provider: OAuth is not tested against a real server");
        }
        var process = new ProcessBuilder("node", "provider.mjs")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        String line;
        while ((line = lines.readLine()) != null) {
            if (line.startsWith("http://")) {
                return new OidcProvider(process, line.strip());
            }
        }
        throw new IOException("the provider ended without saying where it is");
    }

    private static boolean installed(Path folder) throws InterruptedException {
        try {
            var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("npm.log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    String issuer() {
        return issuer;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
