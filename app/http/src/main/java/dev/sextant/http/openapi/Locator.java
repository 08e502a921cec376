package dev.sextant.http.openapi;

import dev.sextant.catalog.OperationKind;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the operations that an index lists. Of a path item only what all its operations share is read with one.
record Locator(Library library) {
    private static final List<String> SHARED = List.of("parameters", "servers", "summary", "description", "$ref");

    /// An operation, its path item without the other operations, and its method as it is to be sent.
    record Located(Node operation, Node item, String method) {}

    Located find(OperationKind.Http kind) {
        var pointer = Pointer.child("/paths", kind.path());
        var item = shared(pointer);
        var usual = kind.method().toLowerCase(Locale.ROOT);
        if (Scan.METHODS.contains(usual)) {
            var found = library.at(Pointer.child(pointer, usual)).or(() -> item.get(usual));
            return new Located(found.map(library::follow).orElse(nothing()), item, kind.method());
        }
        return library.at(Pointer.child(pointer, Scan.ADDITIONAL))
                .or(() -> item.get(Scan.ADDITIONAL))
                .flatMap(others -> additional(others, kind.method(), item))
                .orElseGet(() -> new Located(nothing(), item, kind.method()));
    }

    /// Methods are sent with the capitals they are written with.
    private Optional<Located> additional(Node others, String method, Node item) {
        return others.members()
                .filter(member -> member.name().equalsIgnoreCase(method))
                .findFirst()
                .map(member -> new Located(library.follow(member.node()), item, member.name()));
    }

    private Node shared(String pointer) {
        var said = Value.Struct.EMPTY;
        for (var name : SHARED) {
            var member = library.at(Pointer.child(pointer, name));
            said = member.isPresent() ? said.with(name, member.get().value()) : said;
        }
        return library.follow(new Node(library.root(), said));
    }

    private Node nothing() {
        return new Node(library.root(), Value.Struct.EMPTY);
    }
}
