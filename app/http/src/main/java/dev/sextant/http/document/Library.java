package dev.sextant.http.document;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A document and those in its folder that it refers to, each read when it is needed. Goes to the network or out of the
/// folder only where somebody agreed to it. For use by several threads.
public final class Library {
    private static final int LONGEST_CHAIN = 32;
    private static final int MOST_PROBLEMS = 200;
    private static final Pattern USER = Pattern.compile("//[^/@]*@");

    private final Document root;
    private final Home home;
    private final Map<String, Optional<Document>> documents = new ConcurrentHashMap<>();
    private final Set<Problem> problems = Collections.synchronizedSet(new LinkedHashSet<>());

    /// The library of a document.
    public Library(Document root, Home home) {
        this.root = root;
        this.home = home;
    }

    /// Where a document is at home: the name of its own file, by which others may refer to it; its folder; the address
    /// it was read from, or what its references are relative to; and how far they may lead.
    public record Home(String file, Folder folder, URI base, Reach reach) {
        /// The home of a file in a folder.
        public static Home of(String file, Folder folder) {
            return new Home(file, folder, folder.base(), Reach.none());
        }
    }

    /// Origins and folders that references lead to and that nobody agreed to.
    public List<String> unvisited() {
        return home.reach().unvisited();
    }

    /// The files on disk that were read so far.
    public List<Path> files() {
        if (!(home.folder() instanceof Folder.Directory(var folder))) {
            return List.of();
        }
        return Stream.concat(Stream.of(home.file()), documents.keySet().stream())
                .filter(name -> !name.isEmpty() && !Reference.isAway(name))
                .map(folder::resolve)
                .distinct()
                .toList();
    }

    /// What could not be followed or read, in the order met.
    public List<Problem> problems() {
        synchronized (problems) {
            return new ArrayList<>(problems);
        }
    }

    /// Notes a problem once; the first 200 are kept.
    public void add(Problem problem) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /// The document that was opened.
    public Document root() {
        return root;
    }

    /// The value in the opened document that a pointer leads to.
    public Optional<Node> at(String pointer) {
        return root.at(pointer).map(value -> new Node(root, value));
    }

    /// What a node stands for: itself, or where its references lead in the end; an empty object when that is nowhere.
    public Node follow(Node node) {
        var at = node;
        var way = new ArrayList<String>();
        while (at.reference().isPresent()) {
            var reference = at.reference().get();
            way.add(at.home().name() + " → " + reference);
            var target = way.size() > LONGEST_CHAIN ? circle(way) : target(at.home(), reference);
            at = target.orElse(new Node(at.home(), Value.Struct.EMPTY));
        }
        return at;
    }

    private Optional<Node> circle(List<String> way) {
        var steps = way.stream()
                .distinct()
                .limit(4)
                .map(Library::shown)
                .map(this::from)
                .toList();
        add(Problem.warning("A reference leads back to itself.", String.join(", ", steps) + ".", ""));
        return Optional.empty();
    }

    private String from(String step) {
        return step.startsWith(" ") ? home.file() + step : step;
    }

    /// The member of this name, followed.
    public Optional<Node> follow(Node node, String name) {
        return node.get(name).map(this::follow);
    }

    /// The name of what a reference leads to, the same from wherever it is referred to; empty when it is not gone to.
    public Optional<String> name(Document from, String reference) {
        return inside(from, reference).map(Reference.Inside::name);
    }

    private Optional<Reference.Inside> inside(Document from, String reference) {
        return switch (Reference.of(home.base(), from.name().isEmpty() ? home.file() : from.name(), reference)) {
            case Reference.Inside inside -> Optional.of(own(inside));
            case Reference.Away away
            when isRoot(away.address()) -> Optional.of(new Reference.Inside("", away.pointer()));
            case Reference.Away away when home.reach().allows(away.address()) -> Optional.of(away.agreed());
            case Reference.Away away -> {
                refused(from, reference, away.reason(), consent(away.address()));
                yield Optional.empty();
            }
            case Reference.Outside(var reason) -> {
                refused(from, reference, reason, "");
                yield Optional.empty();
            }
        };
    }

    private String consent(String address) {
        return home.reach()
                .place(address)
                .map("Allow %s for this source, or p"::formatted)
                .orElse("P");
    }

    /// A value as it may stand in another document: its references lead where they led.
    public Value moved(Node node, Document to) {
        return node.home().name().equals(to.name()) ? node.value() : moved(node.home(), node.value(), to);
    }

    private Value moved(Document from, Value value, Document to) {
        return switch (value) {
            case Value.Struct(var members) -> {
                var copy = new LinkedHashMap<String, Value>();
                members.forEach((name, member) -> copy.put(
                        name,
                        name.equals("$ref") && member instanceof Value.Text(var reference)
                                ? new Value.Text(moved(from, reference, to))
                                : moved(from, member, to)));
                yield new Value.Struct(copy);
            }
            case Value.Items(var values) ->
                new Value.Items(
                        values.stream().map(each -> moved(from, each, to)).toList());
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> value;
        };
    }

    private String moved(Document from, String reference, Document to) {
        return inside(from, reference)
                .map(inside -> inside.from(to, home.file()))
                .orElse(reference);
    }

    /// What such a name stands for, not followed further.
    public Optional<Node> named(String name) {
        var inside = Reference.named(name);
        return document(inside.document())
                .flatMap(document -> document.at(inside.pointer()).map(value -> new Node(document, value)));
    }

    private Optional<Node> target(Document from, String reference) {
        return name(from, reference).flatMap(name -> {
            var found = named(name);
            if (found.isEmpty()) {
                missing(from, reference);
            }
            return found;
        });
    }

    /// A neighbour may refer to the opened document by its file.
    private Reference.Inside own(Reference.Inside inside) {
        return inside.document().equals(home.file()) ? new Reference.Inside("", inside.pointer()) : inside;
    }

    /// By its address, or by the address it says it has (`$self`, OpenAPI 3.2 section 4.1).
    private boolean isRoot(String address) {
        return address.equals(home.base().toString())
                || address.equals(home.base() + home.file())
                || at("/$self").flatMap(Node::text).filter(address::equals).isPresent();
    }

    private Optional<Document> document(String name) {
        return name.isEmpty() ? Optional.of(root) : documents.computeIfAbsent(name, this::read);
    }

    private Optional<Document> read(String name) {
        var answer =
                Reference.isAway(name) ? home.reach().read(name) : home.folder().read(name);
        return switch (answer) {
            case Folder.Answer.Kept(var reason) -> {
                add(Problem.warning(
                        "The reference “%s” was not followed.".formatted(shown(name)),
                        reason,
                        "Put what it names into a file beside the document."));
                yield Optional.empty();
            }
            case Folder.Answer.Found(var bytes) -> parsed(name, bytes);
        };
    }

    private Optional<Document> parsed(String name, byte[] bytes) {
        return switch (Reading.of(bytes, name, Outline::of)) {
            case Reading.Read<Outline>(var json, var outline, var written, var remarks) -> {
                remarks.forEach(this::add);
                yield Optional.of(new Document(name, json, outline, written));
            }
            case Reading.Unreadable<Outline>(var problem) -> {
                add(new Problem(
                        Problem.Severity.WARNING,
                        "%s cannot be read.".formatted(name),
                        problem.what() + " " + problem.cause(),
                        "",
                        problem.place()));
                yield Optional.empty();
            }
        };
    }

    private void refused(Document from, String reference, String reason, String consent) {
        var remedy = (consent.isEmpty() ? "P" : consent) + "ut what it names into a file beside the document.";
        add(Problem.warning("The reference “%s” was not followed.".formatted(shown(reference)), reason, remedy)
                .at(place(from, reference)));
    }

    private void missing(Document from, String reference) {
        add(Problem.warning("The reference “%s” leads nowhere.".formatted(shown(reference)), "", "")
                .at(place(from, reference)));
    }

    /// File and line.
    private String place(Document from, String text) {
        var file = from.name().isEmpty() ? home.file() : from.name();
        var line = from.line(text);
        return line > 0 ? file + ":" + line : file;
    }

    /// A password in an address is not repeated.
    private static String shown(String reference) {
        return USER.matcher(reference).replaceFirst("//…@");
    }
}
