package dev.sextant.http.document;

import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A value and the document it stands in, which its references are relative to.
public record Node(Document home, Value value) {
    private static final String REFERENCE = "$ref";

    /// The member of this name, as it stands.
    public Optional<Node> get(String name) {
        return value instanceof Value.Struct struct ? struct.get(name).map(this::here) : Optional.empty();
    }

    /// Whether there is a member of this name.
    public boolean has(String name) {
        return get(name).isPresent();
    }

    /// The member of this name, if it is text.
    public Optional<String> text(String name) {
        return get(name).flatMap(Node::text);
    }

    /// The text that this is.
    public Optional<String> text() {
        return value instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /// A number with its digits, under this name.
    public Optional<String> digits(String name) {
        return get(name)
                .flatMap(
                        found -> found.value instanceof Value.Num(var digits) ? Optional.of(digits) : Optional.empty());
    }

    /// Whether the member of this name is `true`.
    public boolean flag(String name) {
        return get(name).map(Node::value).filter(new Value.Bool(true)::equals).isPresent();
    }

    /// The elements of the array under this name; none when it is something else.
    public List<Node> items(String name) {
        return get(name).map(Node::items).orElse(List.of());
    }

    /// The elements of this array; none when it is something else.
    public List<Node> items() {
        return value instanceof Value.Items(var values)
                ? values.stream().map(this::here).toList()
                : List.of();
    }

    /// The texts in the array under this name.
    public List<String> texts(String name) {
        return items(name).stream().flatMap(item -> item.text().stream()).toList();
    }

    /// The members of this object in order; none when it is something else.
    public Stream<Member> members() {
        return value instanceof Value.Struct(var members)
                ? members.entrySet().stream().map(member -> new Member(member.getKey(), here(member.getValue())))
                : Stream.empty();
    }

    /// The members of the object under this name.
    public Stream<Member> members(String name) {
        return get(name).stream().flatMap(Node::members);
    }

    /// The reference that this object is, if it is one.
    public Optional<String> reference() {
        return text(REFERENCE);
    }

    /// Does something with the member of this name, if there is one.
    public void with(String name, Consumer<Node> act) {
        get(name).ifPresent(act);
    }

    private Node here(Value part) {
        return new Node(home, part);
    }

    /// A member of an object.
    public record Member(String name, Node node) {}
}
