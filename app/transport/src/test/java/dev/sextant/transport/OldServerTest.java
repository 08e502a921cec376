package dev.sextant.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Tls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Servers on OpenSSL, which end a handshake in other words than Java's.
@Timeout(60)
final class OldServerTest {
    private static final HeldCertificate SHOWN =
            new HeldCertificate.Builder().addSubjectAlternativeName("127.0.0.1").build();

    @TempDir
    private Path folder;

    private final Transport transport = new Transport();
    private final Heard heard = new Heard();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(Process::destroyForcibly);
        transport.close();
    }

    @Test
    void speaksTls11Alone() throws Exception {
        var problem = refusal(serve("-tls1_1", "-cipher", "DEFAULT@SECLEVEL=0"));
        assertTrue(problem.line().contains("TLS"), problem.line());
        assertTrue(problem.what().contains("old version") || problem.remedy().contains("TLS 1.2"), problem.line());
    }

    @Test
    void asksForACertificateInAnOlderVersion() throws Exception {
        var problem = refusal(serve("-tls1_2", "-Verify", "1"));
        assertTrue(problem.what().contains("asks for a client certificate"), problem.line());
        assertEquals(Problem.Fault.CERTIFICATE_WANTED, problem.fault());
    }

    @Test
    void asksForACertificateInTheLatestVersion() throws Exception {
        var problem = refusal(serve("-tls1_3", "-Verify", "1"));
        assertTrue(problem.what().contains("asks for a client certificate"), problem.line());
    }

    private Problem refusal(int port) throws Exception {
        var trust = new Tls(true, List.of(Files.writeString(folder.resolve("ca.pem"), SHOWN.certificatePem())));
        var terms = Request.Terms.of(trust, Duration.ofSeconds(20));
        heard.start(transport, Request.get(Target.of("https://127.0.0.1:" + port + "/"), terms));
        return heard.failure().problem();
    }

    /// Starts OpenSSL's server with these options and gives its port.
    private int serve(String... options) throws IOException {
        Files.writeString(folder.resolve("shown.pem"), SHOWN.certificatePem() + SHOWN.privateKeyPkcs8Pem());
        var command = new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "shown.pem"));
        command.addAll(List.of("-www", "-naccept", "1"));
        command.addAll(Arrays.asList(options));
        try {
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(folder.resolve("log").toFile())
                    .start();
            started.add(process);
            return port(process);
        } catch (IOException e) {
            return abort("openssl is not here: " + e.getMessage());
        }
    }

    private int port(Process process) throws IOException {
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ACCEPT ")) {
                return Integer.parseInt(
                        line.substring(line.lastIndexOf(':') + 1).strip());
            }
        }
        return abort("openssl did not start: " + Files.readString(folder.resolve("log")));
    }
}
