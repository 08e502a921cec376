package dev.sextant.cli;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Exchange;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// Sends what is typed while the call runs: each message as soon as its line is there, no faster than it goes out. A
/// message may take several lines, a `plain` one is its line; the end of the input says that no more come.
record Typing(InputStream in, Report report, boolean plain) {
    /// Nobody types: the call has all its messages.
    static Typing nothing(Report report) {
        return new Typing(InputStream.nullInputStream(), report, false);
    }

    /// Reads to the end, or until the call is over.
    void send(Exchange exchange) {
        try {
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            var begun = "";
            var number = 0;
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (plain) {
                    exchange.awaitReady();
                    exchange.send(Request.spoken(line));
                    continue;
                }
                var text = begun + line;
                switch (Json.read(text)) {
                    case Json.Parsed.Read(Value.Struct message) -> {
                        exchange.awaitReady();
                        exchange.send(message);
                        begun = "";
                    }
                    case Json.Parsed.Read _ -> {
                        broken(exchange, number, "A message is a JSON object.");
                        return;
                    }
                    case Json.Parsed.Broken broken -> {
                        if (broken.offset() < text.stripTrailing().length()) {
                            broken(exchange, number, broken.message());
                            return;
                        }
                        begun = text.isBlank() ? "" : text + "\n";
                    }
                }
            }
            if (!begun.isEmpty()) {
                broken(exchange, number, "The input ended within a message.");
                return;
            }
            exchange.halfClose();
        } catch (IOException e) {
            report.problem(Problem.error("The input could not be read on.", e.getMessage() + ".", ""));
            exchange.cancel();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void broken(Exchange exchange, int line, String cause) {
        report.problem(Problem.error(
                "Line %d of the input is no message.".formatted(line), cause, "The call was stopped there."));
        exchange.cancel();
    }
}
