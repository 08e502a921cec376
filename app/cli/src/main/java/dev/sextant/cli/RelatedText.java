package dev.sextant.cli;

import dev.sextant.catalog.Related;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a contract says happens around its operations, in lines and as JSON: links, callbacks, webhooks.
record RelatedText(Related related) {

    /// One line: where a link leads and with what, or what the server sends and where to.
    String line() {
        return switch (related) {
            case Related.Link(var name, var status, var operation, var doc, var parameters) ->
                "%-7s %s -> %s  %s  %s".formatted(status, name, operation, arguments(parameters), firstLine(doc));
            case Related.Incoming(var name, var address, var method, var doc, var _) ->
                "%-7s %s  %s  %s".formatted(method, name, address, firstLine(doc));
        };
    }

    private static String arguments(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String firstLine(String doc) {
        return doc.strip().lines().findFirst().orElse("");
    }

    /// For programs.
    Value.Struct json(SchemaJson schemas) {
        return switch (related) {
            case Related.Link(var name, var status, var operation, var doc, var parameters) ->
                Value.Struct.EMPTY
                        .with("link", text(name))
                        .with("status", text(status))
                        .with("operation", text(operation))
                        .with("doc", text(doc))
                        .with("parameters", struct(parameters));
            case Related.Incoming(var name, var address, var method, var doc, var request) ->
                Value.Struct.EMPTY
                        .with(address.isBlank() ? "webhook" : "callback", text(name))
                        .with("address", text(address))
                        .with("method", text(method))
                        .with("doc", text(doc))
                        .with("request", schemas.of(request));
        };
    }

    static Value.Items json(List<? extends Related> all, SchemaJson schemas) {
        return new Value.Items(all.stream()
                .<Value>map(each -> new RelatedText(each).json(schemas))
                .toList());
    }

    private static Value.Struct struct(Map<String, String> members) {
        var struct = Value.Struct.EMPTY;
        for (var entry : new TreeMap<>(members).entrySet()) {
            struct = struct.with(entry.getKey(), text(entry.getValue()));
        }
        return struct;
    }

    private static Value.Text text(String text) {
        return new Value.Text(text);
    }
}
