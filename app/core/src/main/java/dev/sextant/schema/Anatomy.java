package dev.sextant.schema;

import java.util.List;

/// A message in its binary form, taken apart (protobuf.dev, Encoding): every field where its bytes lie, in their order,
/// and where they make no sense. The parts are a flat list, for messages may be nested 100,000 deep.
public record Anatomy(List<Part> parts, List<Fault> faults) {
    /// Nothing to take apart.
    public static final Anatomy EMPTY = new Anatomy(List.of(), List.of());

    public Anatomy {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /// Which message of a call.
    public enum Side {
        REQUEST,
        ANSWER
    }

    /// How a field is written.
    public enum Wire {
        VARINT,
        FIXED64,
        BYTES,
        GROUP,
        FIXED32
    }

    /// One field; `depth` counts the messages around it, from 0.
    public record Part(int depth, int number, Place place, Meaning meaning) {}

    /// Where a field lies, in bytes from the start of the message: a head of tag and perhaps length, then the content.
    public record Place(Wire wire, int offset, int head, int length) {
        /// The byte behind it.
        public int end() {
            return offset + head + length;
        }
    }

    /// What the content means: the field's name and type by the contract, both blank for a field it does not name; then
    /// the reading is a guess. `remark` is another reading, or what is odd about it, or blank.
    public record Meaning(String name, String type, Content content, String remark) {}

    /// What a field holds.
    public sealed interface Content {
        /// A value.
        record Leaf(Value value) implements Content {}

        /// A message, whose fields are the deeper parts that follow.
        record Nested() implements Content {}
    }

    /// Where bytes make no sense, and why.
    public record Fault(int offset, String message) {}
}
