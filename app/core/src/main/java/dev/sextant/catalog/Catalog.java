package dev.sextant.catalog;

import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Check;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operations of a source and its named types. Safe for use by several threads; may read on when an operation is
/// opened, so not for the UI thread.
public interface Catalog extends Types {
    /// The contract's name for itself, or its address.
    String title();

    /// Where it was read from, in a line: `Reflection v1`, `OpenAPI 3.0.1`.
    String origin();

    /// Services in the contract's order.
    List<Service> services();

    /// What an operation of this catalog takes and gives, read now if it was not yet.
    Signature signature(Operation operation);

    /// The media types that an operation's body can be sent in, first the one that its signature shows; none where that
    /// is no choice.
    default List<String> mediaTypes(Operation operation) {
        return List.of();
    }

    /// The signature with the body in one of these media types; blank for the usual one.
    default Signature signature(Operation operation, String mediaType) {
        return signature(operation);
    }

    /// How the contract says that one signs in for an operation, any of which will do; none where it asks for nothing.
    default List<SignIn> signIns(Operation operation) {
        return List.of();
    }

    /// The words of an operation that a list does not show: its description, the names of its parameters and fields.
    /// Must
    /// be quick for each of a hundred thousand.
    default String words(Operation operation) {
        return "";
    }

    /// What went wrong while reading, in the order met; more may come as operations are opened.
    List<Problem> problems();

    /// What it refers to and nobody gave; each is among the problems too.
    default List<Lack> lacks() {
        return List.of();
    }

    /// The files and folders on disk that it was read from, so that a change there can be noticed; none for a server.
    default List<Path> disk() {
        return List.of();
    }

    /// Every operation, in order.
    default Stream<Operation> operations() {
        return services().stream().flatMap(service -> service.operations().stream());
    }

    /// What a closer look at one operation's contract finds to be wrong in it; nothing where there is no such look. The
    /// first look may take a second.
    default List<Problem> remarks(Operation operation) {
        return List.of();
    }

    /// Where an operation's answers lead on to, and what the server may ask in return.
    default List<Related> related(Operation operation) {
        return List.of();
    }

    /// Requests that the server makes on its own account (webhooks).
    default List<Related.Incoming> incoming() {
        return List.of();
    }

    /// Origins (`https://host`) and folders that references lead to and that nobody agreed to yet: nothing was asked
    /// there. Put into the roots of the source, they are.
    default List<String> unvisited() {
        return List.of();
    }

    /// Everything that the contract does not allow about a message that is about to be sent: what [Check] finds at each
    /// key, and the [objections][#objections] of its own rules. The first look may take a second.
    default List<Check.Finding> findings(Operation operation, Value.Struct message) {
        return findings(operation, signature(operation), message);
    }

    /// The same for a message that is written by this signature of the operation.
    default List<Check.Finding> findings(Operation operation, Signature signature, Value.Struct message) {
        var told = Check.of(message, signature.request(), this);
        var places = told.stream().map(Check.Finding::path).collect(Collectors.toSet());
        var objections = objections(operation, message).stream().filter(finding -> !places.contains(finding.path()));
        return Stream.concat(told.stream(), objections).toList();
    }

    /// What rules that the contract states in a language of their own say against a message. The first look may take a
    /// second; safe on any thread.
    default List<Check.Finding> objections(Operation operation, Value.Struct message) {
        return List.of();
    }

    /// The bytes that a message is sent as; empty when it does not fit, or has no form of its own apart from the call.
    default Optional<byte[]> encoded(Operation operation, Value.Struct message) {
        return Optional.empty();
    }

    /// A message in its binary form, taken apart by what the contract says of it; nothing where messages have none.
    default Anatomy anatomy(Operation operation, Anatomy.Side side, byte[] message) {
        return Anatomy.EMPTY;
    }
}
