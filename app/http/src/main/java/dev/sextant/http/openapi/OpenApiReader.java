package dev.sextant.http.openapi;

import dev.sextant.catalog.Problem;
import dev.sextant.http.document.Document;
import dev.sextant.http.document.Folder;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.http.document.Reading;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes a catalog of a document's bytes.
public final class OpenApiReader {
    private OpenApiReader() {}

    /// Bytes and where they came from: the name of the file, its folder, or the URL.
    public record Origin(String file, Folder folder, Optional<URI> address) {}

    /// What came of it.
    public sealed interface Result {
        /// A catalog.
        record Opened(OpenApiCatalog catalog) implements Result {}

        /// It is no OpenAPI document that can be read.
        record Refused(Problem problem) implements Result {}
    }

    /// Reads the index; the rest of an operation is read when it is opened.
    public static Result read(byte[] bytes, Origin origin) {
        return switch (Reading.of(bytes, origin.file(), Scan::of)) {
            case Reading.Unreadable<Scan.Scanned>(var problem) -> new Result.Refused(problem);
            case Reading.Read<Scan.Scanned> read -> versioned(read, origin);
        };
    }

    private static Result versioned(Reading.Read<Scan.Scanned> read, Origin origin) {
        var document = new Document("", read.json(), read.found().outline());
        return switch (Version.of(document, read.found().keys())) {
            case Version.Unknown(var problem) -> new Result.Refused(problem.at(origin.file()));
            case Version.Known version -> {
                var library = new Library(document, origin.file(), origin.folder());
                read.problems().forEach(library::add);
                version.remark().ifPresent(library::add);
                yield new Result.Opened(catalog(library, version, read.found(), origin));
            }
        };
    }

    private static OpenApiCatalog catalog(Library library, Version.Known version, Scan.Scanned scanned, Origin origin) {
        var entries = new ArrayList<Entry>();
        for (var entry : scanned.entries()) {
            entries.add(entry.facts().reference().isEmpty() ? entry : elsewhere(entry, library));
        }
        for (var path : scanned.references()) {
            entries.addAll(item(path, library));
        }
        webhooks(scanned.webhooks(), library);
        return new OpenApiCatalog(library, version, Contents.of(entries, library), origin.address());
    }

    private static Entry elsewhere(Entry entry, Library library) {
        var reference =
                Value.Struct.EMPTY.with("$ref", new Value.Text(entry.facts().reference()));
        return entry.with(Entry.facts(library.follow(new Node(library.root(), reference))));
    }

    /// The operations of a path item that stands elsewhere.
    private static List<Entry> item(String path, Library library) {
        var pointer = Pointer.child("/paths", path);
        return library.at(pointer).map(library::follow).stream()
                .flatMap(Node::members)
                .filter(member -> Scan.METHODS.contains(member.name()))
                .map(member -> new Entry(path, member.name(), Entry.facts(library.follow(member.node()))))
                .toList();
    }

    private static void webhooks(int count, Library library) {
        if (count > 0) {
            library.add(new Problem(
                    Problem.Severity.NOTE,
                    "%d webhooks are not shown.".formatted(count),
                    "The server calls those, not you.",
                    "",
                    ""));
        }
    }
}
