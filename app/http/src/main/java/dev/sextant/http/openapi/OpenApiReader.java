package dev.sextant.http.openapi;

import dev.sextant.catalog.Problem;
import dev.sextant.http.document.Document;
import dev.sextant.http.document.Folder;
import dev.sextant.http.document.Library;
import dev.sextant.http.document.Node;
import dev.sextant.http.document.Pointer;
import dev.sextant.http.document.Reach;
import dev.sextant.http.document.Reading;
import dev.sextant.http.document.Span;
import dev.sextant.schema.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes a catalog of a document's bytes.
public final class OpenApiReader {
    private OpenApiReader() {}

    /// Where bytes came from: the name of the file, its folder, or the URL; and how far references may lead.
    public record Origin(String file, Folder folder, Optional<URI> address, Reach reach) {
        /// An origin whose references lead nowhere else.
        public Origin(String file, Folder folder, Optional<URI> address) {
            this(file, folder, address, Reach.none());
        }

        private Library.Home home() {
            return new Library.Home(file, folder, address.orElseGet(folder::base), reach);
        }
    }

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
        var document = new Document("", read.json(), read.found().outline(), read.written());
        return switch (Version.of(document, read.found().keys())) {
            case Version.Unknown(var problem) -> new Result.Refused(problem.at(origin.file()));
            case Version.Known version -> {
                var library = new Library(document, origin.home());
                read.problems().forEach(library::add);
                repeated(read, origin.file()).forEach(library::add);
                version.remark().ifPresent(library::add);
                yield new Result.Opened(catalog(library, version, read.found(), origin));
            }
        };
    }

    /// YAML's were noted while it was read.
    private static Stream<Problem> repeated(Reading.Read<Scan.Scanned> read, String file) {
        return read.yaml()
                ? Stream.empty()
                : read.found().outline().repeated().entrySet().stream()
                        .filter(entry -> !entry.getKey().isEmpty())
                        .map(entry -> Problem.warning(
                                        "“%s” is there twice.".formatted(Pointer.last(entry.getKey())),
                                        "The last one counts.",
                                        "")
                                .at(file + ":" + line(read.json(), entry.getValue())));
    }

    private static int line(byte[] text, Span span) {
        var line = 1;
        for (var at = 0; at < span.start(); at++) {
            line += text[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static OpenApiCatalog catalog(Library library, Version.Known version, Scan.Scanned scanned, Origin origin) {
        var entries = new ArrayList<Entry>();
        for (var entry : scanned.entries()) {
            entries.add(entry.facts().reference().isEmpty() ? entry : elsewhere(entry, library));
        }
        for (var path : scanned.references()) {
            entries.addAll(item(path, library));
        }
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
        var found = library.at(pointer).map(library::follow);
        var wire = Wire.of(found.map(item -> item.items("servers")).orElse(List.of()));
        return found.stream()
                .flatMap(item -> Stream.concat(
                        item.members().filter(member -> Scan.METHODS.contains(member.name())),
                        item.members(Scan.ADDITIONAL)))
                .map(member -> new Entry(path, member.name(), Entry.facts(library.follow(member.node()))))
                .map(entry -> entry.over(wire))
                .toList();
    }
}
