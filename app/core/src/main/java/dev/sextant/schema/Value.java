package dev.sextant.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A value as a person wrote it or a server sent it: exact digits, field order kept, absent apart from empty.
public sealed interface Value {

    /// A string.
    record Text(String text) implements Value {}

    /// A number with the digits it was written with, in JSON's number grammar (RFC 8259 section 6); never rounded.
    record Num(String digits) implements Value {}

    /// A truth value.
    record Bool(boolean truth) implements Value {}

    /// Raw bytes; in JSON they are standard base64 text (RFC 4648 section 4).
    record Bytes(byte[] octets) implements Value {
        public Bytes {
            octets = octets.clone();
        }

        @Override
        public byte[] octets() {
            return octets.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bytes that && Arrays.equals(octets, that.octets);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(octets);
        }

        @Override
        public String toString() {
            return "Bytes[" + octets.length + "]";
        }
    }

    /// An ordered list.
    record Items(List<Value> values) implements Value {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// Named members in the order they were written. A member that is not there is absent, which is not the same as
    /// empty.
    record Struct(SequencedMap<String, Value> members) implements Value {
        /// The struct without members.
        public static final Struct EMPTY = new Struct(new LinkedHashMap<>());

        public Struct {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        /// A struct of the given members, in the map's iteration order.
        public static Struct of(Map<String, ? extends Value> members) {
            return new Struct(new LinkedHashMap<>(members));
        }

        /// The named member, or empty when it is absent.
        public Optional<Value> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /// A copy in which the named member has this value; a new member goes last.
        public Struct with(String name, Value value) {
            var copy = new LinkedHashMap<>(members);
            copy.put(name, value);
            return new Struct(copy);
        }

        /// A copy in which the named member is absent.
        public Struct without(String name) {
            var copy = new LinkedHashMap<>(members);
            copy.remove(name);
            return new Struct(copy);
        }
    }

    /// JSON's null, said on purpose.
    record Null() implements Value {
        /// The one null.
        public static final Null NULL = new Null();
    }

    /// A number from its integer value.
    static Num num(long number) {
        return new Num(Long.toString(number));
    }

    /// A list of the given values.
    static Items items(Value... values) {
        return new Items(List.of(values));
    }
}
