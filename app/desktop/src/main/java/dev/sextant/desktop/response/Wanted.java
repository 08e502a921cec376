package dev.sextant.desktop.response;

import dev.sextant.body.Filter;
import dev.sextant.exchange.Body;
import dev.sextant.exchange.BodySpool;
import dev.sextant.exchange.StreamMessage;
import dev.sextant.schema.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which messages of a stream are looked for. Blocks.
sealed interface Wanted {
    /// Those of some messages that are looked for.
    Catch among(List<StreamMessage> messages);

    /// What is wanted, in words for a person.
    String words();

    /// Messages to look through at once.
    int atOnce();

    /// Messages found; `fault` says why none could be, and is blank when they could.
    record Catch(List<StreamMessage> messages, String fault) {}

    /// What a person typed: a filter of a language that is there when it begins with a dot or a bracket, else a text.
    static Wanted of(String typed, Optional<Filter> language) {
        var program = typed.startsWith(".") || typed.startsWith("select(");
        return language.filter(_ -> program)
                .<Wanted>map(filter -> new Passing(filter, typed))
                .orElseGet(() -> new Holding(typed));
    }

    /// Those that hold a text, in any case.
    record Holding(String text) implements Wanted {
        @Override
        public Catch among(List<StreamMessage> messages) {
            var lower = text.toLowerCase(Locale.ROOT);
            return new Catch(
                    messages.stream()
                            .filter(message ->
                                    read(message).toLowerCase(Locale.ROOT).contains(lower))
                            .toList(),
                    "");
        }

        @Override
        public String words() {
            return "hold “%s”".formatted(text);
        }

        @Override
        public int atOnce() {
            return 20_000;
        }
    }

    /// Those of which a filter makes anything but false and null.
    record Passing(Filter filter, String program) implements Wanted {
        @Override
        public Catch among(List<StreamMessage> messages) {
            try {
                return switch (filter.run(numbered(messages), "select([.m | (%s)] | any) | .n".formatted(program))) {
                    case Filter.Result.Found(var found, var _, var note) -> caught(messages, found, note);
                    case Filter.Result.Refused(var why) -> new Catch(List.of(), why);
                };
            } catch (IOException e) {
                return new Catch(List.of(), "The messages cannot be read: " + e.getMessage());
            }
        }

        private static Catch caught(List<StreamMessage> messages, Body found, String note) throws IOException {
            Set<String> numbers;
            try (var in = found.open()) {
                numbers = new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                        .lines()
                        .map(String::strip)
                        .collect(Collectors.toSet());
            }
            var hits = messages.stream()
                    .filter(message -> numbers.contains(Integer.toString(message.number())))
                    .toList();
            return new Catch(hits, note);
        }

        /// The messages that are JSON, each with its number.
        private static Body numbered(List<StreamMessage> messages) throws IOException {
            try (var spool = new BodySpool()) {
                for (var message : messages) {
                    var json = read(message);
                    if (Json.read(json) instanceof Json.Parsed.Read) {
                        var line = "{\"n\":%d,\"m\":%s}\n".formatted(message.number(), json.strip());
                        spool.write(line.getBytes(StandardCharsets.UTF_8));
                    }
                }
                return spool.finish("application/x-ndjson", () -> -1);
            }
        }

        @Override
        public String words() {
            return "pass " + program;
        }

        @Override
        public int atOnce() {
            return 5_000;
        }
    }

    private static String read(StreamMessage message) {
        try {
            return new String(message.body().head(Integer.MAX_VALUE), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }
}
