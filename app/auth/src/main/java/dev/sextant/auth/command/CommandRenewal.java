package dev.sextant.auth.command;

import dev.sextant.auth.Renewal;
import dev.sextant.catalog.Problem;
import dev.sextant.environment.Credential;
import dev.sextant.exchange.Secret;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs the command and takes what it prints.
record CommandRenewal(Credential credential) implements Renewal {
    private static final int LONGEST = 64 * 1024;
    private static final long SECONDS = 60;

    @Override
    public boolean needsPerson() {
        return true;
    }

    @Override
    public Renewed renew(Circumstances circumstances) {
        var line = credential.setting(Command.COMMAND).orElse("");
        var words = Words.of(line);
        if (words.isEmpty()) {
            return failed(
                    "“%s” is no command.".formatted(line), "A quote is left open, or nothing is there.", "Correct it.");
        }
        if (circumstances.person().isEmpty()) {
            return failed(
                    "The command was not run.", "Nobody was there to allow it.", "Press Renew at the credential.");
        }
        return circumstances.person().get().allows(words.get())
                ? run(words.get())
                : failed("The command was not run.", "It was not allowed.", "Renew, and allow it.");
    }

    private Renewed run(List<String> words) {
        try {
            var process = new ProcessBuilder(words)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            try (var out = process.getInputStream()) {
                var printed = out.readNBytes(LONGEST);
                if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                    return failed("%s did not end.".formatted(words.getFirst()), "It ran for 60 s.", "Run it by hand.");
                }
                return taken(words, process.exitValue(), new String(printed, StandardCharsets.UTF_8));
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return failed(
                    "%s could not be run.".formatted(words.getFirst()),
                    e.getMessage() + ".",
                    "Give the program's whole path.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return failed("%s was stopped.".formatted(words.getFirst()), "", "");
        }
    }

    private Renewed taken(List<String> words, int exit, String printed) {
        if (exit != 0) {
            return failed(
                    "%s gave no token.".formatted(words.getFirst()),
                    "It ended with %d.".formatted(exit),
                    "Run it by hand to see why.");
        }
        return token(printed.strip())
                .<Renewed>map(token -> new Renewed.Fresh(Map.of(Command.TOKEN, Secret.of(token))))
                .orElseGet(() -> failed(
                        "%s printed no token.".formatted(words.getFirst()),
                        credential.setting(Command.MEMBER).isPresent()
                                ? "No such member is in its JSON."
                                : "It printed nothing.",
                        "Run it by hand to see what it prints."));
    }

    private Optional<String> token(String printed) {
        var member = credential.setting(Command.MEMBER);
        if (member.isEmpty()) {
            return Optional.of(printed).filter(text -> !text.isEmpty());
        }
        return Json.read(printed) instanceof Json.Parsed.Read(Value.Struct json)
                ? json.get(member.get())
                        .map(value -> value instanceof Value.Text(var text) ? text : "")
                        .filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    private static Renewed failed(String what, String cause, String remedy) {
        return new Renewed.Failed(Problem.error(what, cause, remedy));
    }
}
