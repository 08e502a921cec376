package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.compare.Answer;
import dev.sextant.compare.Matrix;
import dev.sextant.compare.Rules;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.Metadata;
import dev.sextant.exchange.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What it takes to see how two large answers differ: from their bytes to the rows of the comparison.
public final class CompareBenchmark implements Benchmark {
    private static final long SIZE = 10_000_000;

    private final List<Body> bodies = new ArrayList<>();

    @Override
    public String name() {
        return "compare";
    }

    @Override
    public String question() {
        return "two answers of 10 MB are compared by path in less than 1 s";
    }

    @Override
    public List<Step> steps() throws IOException {
        var made = JsonBodies.make(SIZE, false);
        bodies.add(made);
        var text = new String(made.head((int) made.size()), StandardCharsets.UTF_8);
        var first = answer(text);
        return List.of(
                new Step("tokens of both", () -> 2 * Tokens.count(new JsonFactory().createParser(text))),
                new Step("the same", () -> changes(first, answer(text), Rules.NONE)),
                new Step("told apart by a member", () -> changes(first, answer(otherValues(text)), keyed())),
                new Step("one of 97 elements changed", () -> changes(first, answer(otherValues(text)), Rules.NONE)),
                new Step("elements taken out", () -> changes(first, answer(fewer(text)), Rules.NONE)));
    }

    private static Rules keyed() {
        return Rules.NONE.keyed("", "vuln");
    }

    private static String otherValues(String text) {
        return text.replace("log4j-core", "log4j-api");
    }

    private static String fewer(String text) {
        return text.replaceAll("\\{[^{]*\"log4j-core\",\"fix\":\\{[^}]*},\"score\":7.50},", "");
    }

    private static Answer answer(String text) {
        var octets = text.getBytes(StandardCharsets.UTF_8);
        var body = Body.of("application/json", octets, octets.length);
        return new Answer("here", "200 OK", Outcome.OK, Duration.ZERO, Metadata.EMPTY, Optional.of(body));
    }

    private static int changes(Answer first, Answer second, Rules rules) {
        return Matrix.of(List.of(first, second), rules).bodies().size();
    }

    @Override
    public void close() {
        for (var body : bodies) {
            try {
                JsonBodies.delete(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
