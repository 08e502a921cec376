package dev.sextant.lens;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.environment.Authorization;
import dev.sextant.exchange.ExchangeEvent;
import dev.sextant.exchange.Outcome;
import dev.sextant.exchange.Status;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Error bodies that vendors publish in their contracts, as they stand there: what the lens says of each is in it.
@Tag("slow")
final class PublishedErrorsTest {
    private static final long LARGEST = 30 << 20;
    private static final int DEEPEST = 14;
    private static final int FEWEST = 60;

    @Test
    void saysInTheServersWordsWhatEachHolds() throws IOException {
        var corpus = Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .map(folder -> folder.resolveSibling("shared").resolve("corpus").resolve("openapi"))
                .filter(Files::isDirectory)
                .findFirst();
        Assumptions.assumeTrue(corpus.isPresent(), "no ../shared/corpus beside this checkout");
        var bodies = bodies(corpus.get());
        assertTrue(bodies.size() >= FEWEST, bodies.size() + " bodies");
        var silent = new ArrayList<String>();
        for (var body : bodies) {
            var said = said(body);
            if (said.isEmpty()) {
                silent.add(Json.compact(body));
            }
            said.ifPresent(
                    words -> assertTrue(texts(body).contains(words), words + " is not in " + Json.compact(body)));
        }
        assertEquals(
                List.of(), silent.stream().filter(PublishedErrorsTest::speaks).toList());
    }

    /// Whether a body has a sentence in it: words with a space between them.
    private static boolean speaks(String body) {
        return texts(((Json.Parsed.Read) Json.read(body)).value()).stream()
                .anyMatch(text -> text.strip().contains(" "));
    }

    /// What the lens shows as the server's words: of the body read as an error, or of the body alone.
    private static Optional<String> said(Value body) {
        var status = ErrorBody.of(body)
                .map(error -> Traces.status(
                        400,
                        "Bad Request",
                        error.message(),
                        Outcome.INVALID,
                        new Status.Detail(error.type(), error.content(), error.violations())))
                .orElseGet(() -> Traces.status(400, "Bad Request", "", Outcome.INVALID));
        List<ExchangeEvent> course = List.of(Traces.message(5, 0, Json.compact(body)), Traces.ended(9, status));
        var lens = Lens.on(Traces.of(Traces.get(), Authorization.NONE, course), List.of(), Traces.at(9))
                .orElseThrow();
        return lens.findings().stream()
                .filter(finding -> finding.topic().equals("Server said"))
                .map(finding -> ((Finding.Words) finding).lines().getFirst().value())
                .findFirst();
    }

    private static Set<Value> bodies(Path corpus) throws IOException {
        var found = new LinkedHashSet<Value>();
        try (var files = Files.walk(corpus)) {
            for (var file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                if (Files.size(file) < LARGEST && Json.read(text(file)) instanceof Json.Parsed.Read(var document)) {
                    responses(document, 0).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The examples of answers that tell of errors.
    private static Stream<Value> responses(Value value, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return switch (value) {
            case Value.Struct(var members) ->
                members.entrySet().stream()
                        .flatMap(member -> member.getKey().equals("responses")
                                ? errors(member.getValue())
                                : responses(member.getValue(), depth + 1));
            case Value.Items(var values) -> values.stream().flatMap(each -> responses(each, depth + 1));
            default -> Stream.empty();
        };
    }

    private static Stream<Value> errors(Value responses) {
        return responses instanceof Value.Struct(var members)
                ? members.entrySet().stream()
                        .filter(answer -> answer.getKey().matches("[45]..|default"))
                        .flatMap(answer -> media(answer.getValue()))
                        .flatMap(PublishedErrorsTest::examples)
                        .filter(Value.Struct.class::isInstance)
                : Stream.empty();
    }

    /// OpenAPI 3 has media types in `content`, 2 has examples by media type.
    private static Stream<Value> media(Value answer) {
        return Stream.concat(
                member(answer, "content").flatMap(PublishedErrorsTest::values),
                member(answer, "examples").flatMap(PublishedErrorsTest::values).map(PublishedErrorsTest::asExample));
    }

    private static Value asExample(Value value) {
        return Value.Struct.EMPTY.with("example", value);
    }

    private static Stream<Value> examples(Value media) {
        return Stream.concat(
                member(media, "example"),
                member(media, "examples").flatMap(PublishedErrorsTest::values).flatMap(each -> member(each, "value")));
    }

    private static Stream<Value> member(Value value, String name) {
        return value instanceof Value.Struct struct ? struct.get(name).stream() : Stream.empty();
    }

    private static Stream<Value> values(Value value) {
        return value instanceof Value.Struct(var members) ? members.values().stream() : Stream.empty();
    }

    private static List<String> texts(Value value) {
        var texts = new ArrayList<String>();
        collect(value, texts);
        return texts;
    }

    private static void collect(Value value, List<String> texts) {
        switch (value) {
            case Value.Struct(var members) -> members.values().forEach(each -> collect(each, texts));
            case Value.Items(var values) -> values.forEach(each -> collect(each, texts));
            case Value.Text(var text) -> texts.add(text.strip());
            default -> {}
        }
    }
}
