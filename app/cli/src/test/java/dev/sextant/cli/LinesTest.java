package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.protocol.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class LinesTest {
    @Test
    void speaksTheProtocolThatIsNamed() {
        var source = Source.of(Source.Kind.REFLECTION, "grpc://localhost:1");
        var spoken = assertInstanceOf(
                Typed.Fine.class, lines("--protocol", "grpc-web").spoken(List.of(source)));
        assertEquals(List.of(source.with(source.options().over(Source.Wire.GRPC_WEB))), spoken.value());
        assertInstanceOf(Typed.Wrong.class, lines("--protocol", "soap").spoken(List.of(source)));
    }

    @Test
    void showsACertificateAndTrustsAnAuthority() {
        var tls = reached("--cacert", "ca.pem", "--cert", "me.pem", "--key", "me.key")
                .access()
                .tls();
        assertEquals(List.of(Path.of("ca.pem")), tls.authorities());
        var identity = assertInstanceOf(Identity.Pem.class, tls.identity().orElseThrow());
        assertEquals(Path.of("me.key"), identity.key());
        var packed = reached("--cert", "me.p12", "--key-password-from", "env:PASSWORD")
                .access()
                .tls();
        var pkcs12 = assertInstanceOf(Identity.Pkcs12.class, packed.identity().orElseThrow());
        assertEquals("open sesame", pkcs12.password().reveal());
    }

    @Test
    void goesThroughTheProxyAndAsksForTheName() {
        var route = reached(
                        "--proxy",
                        "socks5://ada@proxy.example:9050",
                        "--proxy-password-from",
                        "env:PASSWORD",
                        "--authority",
                        "api")
                .access()
                .route();
        var proxy = assertInstanceOf(Route.Proxy.Through.class, route.proxy());
        assertEquals(Route.Proxy.Kind.SOCKS, proxy.kind());
        assertEquals("ada@proxy.example:9050", proxy.user() + "@" + proxy.host() + ":" + proxy.port());
        assertEquals(Optional.of("api"), route.authority());
        assertInstanceOf(
                Route.Proxy.Direct.class,
                reached("--proxy", "none").access().route().proxy());
    }

    @Test
    void refusesWhatCannotBeMeant() {
        for (var options : List.of(
                List.of("--key", "me.key"),
                List.of("--proxy", "ftp://x:1"),
                List.of("--proxy", "http://user:word@x:1"),
                List.of("--cert", "a", "--key-password-from", "env:NONE"))) {
            var lines = lines(options.toArray(new String[0]));
            assertInstanceOf(Typed.Wrong.class, lines.reached(Environment.NONE), options.toString());
        }
    }

    @Test
    void countsBytes() {
        assertEquals(Typed.fine(65_536L), ByteCount.parse("64KiB"));
        assertEquals(Typed.fine(7L), ByteCount.parse("7"));
        assertTrue(ByteCount.parse("many") instanceof Typed.Wrong<Long>);
    }

    private static Environment reached(String... options) {
        return switch (lines(options).reached(Environment.NONE)) {
            case Typed.Fine<Environment>(var environment) -> environment;
            case Typed.Wrong<Environment>(var problem) -> throw new AssertionError(problem.line());
        };
    }

    private static Lines lines(String... typed) {
        var options = new LineOptions();
        new CommandLine(options).parseArgs(typed);
        var out = new ByteArrayOutputStream();
        return new Lines(
                options, new Console(new ByteArrayInputStream(new byte[0]), out, out, false, LinesTest::variable));
    }

    private static Optional<String> variable(String name) {
        return name.equals("PASSWORD") ? Optional.of("open sesame") : Optional.empty();
    }
}
