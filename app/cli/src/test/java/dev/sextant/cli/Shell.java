package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.auth.AuthScheme;
import dev.sextant.environment.ChosenSecrets;
import dev.sextant.environment.SecretKeeper;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import dev.sextant.session.Session;
import dev.sextant.workspace.SampleProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;

/// Runs commands in this process, over [ShopProtocol], and keeps what they print.
final class Shell {
    private final Map<String, String> variables = new HashMap<>();
    private final List<SampleProvider> samples;
    private String input = "";
    private boolean terminal;

    Shell(SampleProvider... samples) {
        this.samples = List.of(samples);
    }

    /// What a command left.
    record Ran(int code, String out, String err) {
        /// The JSON objects on standard output.
        List<Value.Struct> lines() {
            return out.lines().map(Shell::struct).toList();
        }

        /// The values of a member, one a line that has it.
        List<Value> all(String member) {
            return lines().stream().flatMap(line -> line.get(member).stream()).toList();
        }
    }

    Shell with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    Shell typing(String text) {
        input = text;
        return this;
    }

    Shell onATerminal() {
        terminal = true;
        return this;
    }

    /// Runs a command over the fake protocol and the auth schemes there are.
    Ran run(String... args) {
        var schemes = ServiceLoader.load(AuthScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return run(console -> new Engine(new Session(List.of(new ShopProtocol()), schemes), samples, console), args);
    }

    /// Runs a command over the fake protocol, with the auth schemes and secret keepers there are; what belongs to the
    /// person is in this folder.
    Ran run(Path data, String... args) {
        var schemes = ServiceLoader.load(AuthScheme.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var keepers = ServiceLoader.load(SecretKeeper.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        var secrets = new ChosenSecrets();
        return run(
                console -> new Engine(
                        new Session(List.of(new ShopProtocol()), schemes, secrets),
                        secrets,
                        samples,
                        keepers,
                        data,
                        console),
                args);
    }

    /// Runs a command over everything on the class path; what belongs to the person is in this folder.
    Ran whole(Path data, String... args) {
        return run(
                console -> {
                    var all = Engine.discover(console);
                    return new Engine(all.session(), all.secrets(), all.samples(), all.keepers(), data, console);
                },
                args);
    }

    /// Runs a command over everything on the class path.
    static Ran real(String... args) {
        return new Shell().run(Engine::discover, args);
    }

    /// Runs a command over everything on the class path, with what was typed.
    Ran all(String... args) {
        return run(Engine::discover, args);
    }

    private Ran run(Function<Console, Engine> wiring, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                terminal,
                name -> Optional.ofNullable(variables.get(name)));
        int code;
        try (var engine = wiring.apply(console)) {
            code = Main.run(engine, args);
        }
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Value.Struct struct(String json) {
        var read = assertInstanceOf(Json.Parsed.Read.class, Json.read(json), json);
        return assertInstanceOf(Value.Struct.class, read.value());
    }
}
