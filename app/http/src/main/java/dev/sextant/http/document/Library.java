package dev.sextant.http.document;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A document and those in its folder that it refers to, each read when it is needed. Never goes to the network, never
/// leaves the folder. For use by several threads.
public final class Library {
    private static final int LONGEST_CHAIN = 32;
    private static final Pattern USER = Pattern.compile("//[^/@]*@");

    private final Document root;
    private final String rootFile;
    private final Folder folder;
    private final Map<String, Optional<Document>> documents = new ConcurrentHashMap<>();
    private final Set<Problem> problems = Collections.synchronizedSet(new LinkedHashSet<>());

    /// The library of a document; `rootFile` is the name of its own file, by which others may refer to it.
    public Library(Document root, String rootFile, Folder folder) {
        this.root = root;
        this.rootFile = rootFile;
        this.folder = folder;
    }

    /// What could not be followed or read, in the order met.
    public List<Problem> problems() {
        synchronized (problems) {
            return new ArrayList<>(problems);
        }
    }

    /// Notes a problem once.
    public void add(Problem problem) {
        problems.add(problem);
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
        return step.startsWith(" ") ? rootFile + step : step;
    }

    /// The member of this name, followed.
    public Optional<Node> follow(Node node, String name) {
        return node.get(name).map(this::follow);
    }

    /// The name of what a reference leads to, the same from wherever it is referred to; empty when it is not gone to.
    public Optional<String> name(Document home, String reference) {
        return switch (Reference.of(home.name(), reference)) {
            case Reference.Inside inside -> Optional.of(own(inside).name());
            case Reference.Outside(var reason) -> {
                refused(reference, reason);
                yield Optional.empty();
            }
        };
    }

    /// What such a name stands for, not followed further.
    public Optional<Node> named(String name) {
        var inside = Reference.named(name);
        return document(inside.document())
                .flatMap(document -> document.at(inside.pointer()).map(value -> new Node(document, value)));
    }

    private Optional<Node> target(Document home, String reference) {
        return name(home, reference).flatMap(name -> {
            var found = named(name);
            if (found.isEmpty()) {
                missing(name);
            }
            return found;
        });
    }

    /// A neighbour may refer to the opened document by its file.
    private Reference.Inside own(Reference.Inside inside) {
        return inside.document().equals(rootFile) ? new Reference.Inside("", inside.pointer()) : inside;
    }

    private Optional<Document> document(String name) {
        return name.isEmpty() ? Optional.of(root) : documents.computeIfAbsent(name, this::read);
    }

    private Optional<Document> read(String name) {
        return switch (folder.read(name)) {
            case Folder.Answer.Kept(var reason) -> {
                refused(name, reason);
                yield Optional.empty();
            }
            case Folder.Answer.Found(var bytes) -> parsed(name, bytes);
        };
    }

    private Optional<Document> parsed(String name, byte[] bytes) {
        return switch (Reading.of(bytes, name, Outline::of)) {
            case Reading.Read<Outline>(var json, var outline, var _, var remarks) -> {
                remarks.forEach(this::add);
                yield Optional.of(new Document(name, json, outline));
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

    private void refused(String reference, String reason) {
        add(Problem.warning(
                "The reference “%s” was not followed.".formatted(shown(reference)),
                reason,
                "Put what it names into a file beside the document."));
    }

    private void missing(String name) {
        add(Problem.warning("The reference “%s” leads nowhere.".formatted(shown(name)), "", ""));
    }

    /// A password in an address is not repeated.
    private static String shown(String reference) {
        return USER.matcher(reference).replaceFirst("//…@");
    }
}
