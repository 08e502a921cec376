package dev.sextant.bench;

import com.fasterxml.jackson.core.JsonFactory;
import dev.sextant.schema.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reading a large answer into values and writing it out again, against the bare tokens.
public final class JsonValueBenchmark implements Benchmark {

    private static final int RECORDS = 5_000;

    @Override
    public String name() {
        return "json-value";
    }

    @Override
    public String question() {
        return "how much reading an answer of 1 MB into values costs over its tokens";
    }

    @Override
    public List<Step> steps() {
        String text = IntStream.range(0, RECORDS)
                .mapToObj(JsonValueBenchmark::member)
                .collect(Collectors.joining(",", "[", "]"));
        return List.of(
                new Step("tokens alone", () -> Tokens.count(new JsonFactory().createParser(text))),
                new Step("Json.read", () -> Json.read(text)),
                new Step("Json.read and Json.pretty", () -> readAndPrint(text)));
    }

    private static String member(int number) {
        return """
                {"id":"%1$032x","name":"workflow-%1$d","runs":%1$d,"ratio":%1$d.125,"tags":["a","b"],"owner":{"team":"platform","active":true},"note":null}""".formatted(number);
    }

    private static String readAndPrint(String text) {
        return switch (Json.read(text)) {
            case Json.Parsed.Read(var value) -> Json.pretty(value);
            case Json.Parsed.Broken broken -> throw new IllegalStateException(broken.toString());
        };
    }
}
