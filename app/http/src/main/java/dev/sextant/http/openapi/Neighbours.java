package dev.sextant.http.openapi;

import dev.sextant.catalog.Related;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Reads what happens around operations: links, callbacks, webhooks.
record Neighbours(Library library, OperationReader operations) {

    /// The links of an operation's answers, then its callbacks.
    List<Related> of(Node operation) {
        return Stream.concat(links(operation), callbacks(operation)).toList();
    }

    /// What the server sends on its own account.
    List<Related.Incoming> webhooks() {
        return library.at("/webhooks").stream()
                .flatMap(Node::members)
                .flatMap(webhook -> incoming(webhook.name(), "", webhook.node()))
                .toList();
    }

    private Stream<Related> links(Node operation) {
        return operation
                .members("responses")
                .flatMap(response -> library.follow(response.node())
                        .members("links")
                        .map(link -> link(response.name(), link.name(), library.follow(link.node()))));
    }

    private static Related link(String status, String name, Node link) {
        var target =
                link.text("operationId").or(() -> link.text("operationRef")).orElse("");
        return new Related.Link(name, status, target, link.text("description").orElse(""), arguments(link));
    }

    private static Map<String, String> arguments(Node link) {
        var arguments = new LinkedHashMap<String, String>();
        link.members("parameters").forEach(member -> arguments.put(member.name(), text(member.node())));
        link.with("requestBody", body -> arguments.put("body", text(body)));
        return arguments;
    }

    private static String text(Node said) {
        return said.value() instanceof Value.Text(var text) ? text : Json.compact(said.value());
    }

    private Stream<Related> callbacks(Node operation) {
        return operation
                .members("callbacks")
                .flatMap(callback -> library.follow(callback.node())
                        .members()
                        .filter(address -> !address.name().startsWith("x-"))
                        .flatMap(address -> incoming(callback.name(), address.name(), address.node())));
    }

    private Stream<Related.Incoming> incoming(String name, String address, Node place) {
        var item = library.follow(place);
        return Stream.concat(
                        item.members().filter(member -> Scan.METHODS.contains(member.name())),
                        item.members(Scan.ADDITIONAL))
                .map(member -> incoming(name, address, item, member));
    }

    private Related.Incoming incoming(String name, String address, Node item, Node.Member member) {
        var said = library.follow(member.node());
        var doc = said.text("description").or(() -> said.text("summary")).orElse("");
        var method = member.name().toUpperCase(Locale.ROOT);
        return new Related.Incoming(name, address, method, doc, operations.request(name, said, item));
    }
}
