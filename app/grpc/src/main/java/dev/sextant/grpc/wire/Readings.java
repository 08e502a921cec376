package dev.sextant.grpc.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.schema.Anatomy.Content;
import dev.sextant.schema.Anatomy.Meaning;
import dev.sextant.schema.Anatomy.Place;
import dev.sextant.schema.Anatomy.Wire;
import dev.sextant.schema.Value;
import java.util.Locale;
import java.util.Optional;

/// Says what the content of a field means, by its descriptor or by the look of it.
final class Readings {
    /// So many messages inside each other are guessed; deeper ones stay bytes.
    private static final int MOST_GUESSES = 64;

    private final Octets octets;

    Readings(Octets octets) {
        this.octets = octets;
    }

    static Meaning nested(Optional<FieldDescriptor> field, Optional<Descriptor> type) {
        return new Meaning(
                field.map(Decoder::name).orElse(""),
                type.map(Descriptor::getFullName).orElse(""),
                new Content.Nested(),
                "");
    }

    /// Whether a field may be written like this; a list of numbers may be packed or not.
    boolean suits(FieldDescriptor field, Place place) {
        return wire(field) == place.wire() || (field.isPackable() && place.wire() == Wire.BYTES);
    }

    private static Wire wire(FieldDescriptor field) {
        return switch (field.getType()) {
            case DOUBLE, FIXED64, SFIXED64 -> Wire.FIXED64;
            case FLOAT, FIXED32, SFIXED32 -> Wire.FIXED32;
            case STRING, BYTES, MESSAGE -> Wire.BYTES;
            case GROUP -> Wire.GROUP;
            case INT64, UINT64, INT32, UINT32, BOOL, ENUM, SINT32, SINT64 -> Wire.VARINT;
        };
    }

    Meaning leaf(Optional<FieldDescriptor> field, Place place) {
        if (field.isEmpty()) {
            return guess("", "", place, "");
        }
        var known = field.get();
        var name = Decoder.name(known);
        var type = known.getType().name().toLowerCase(Locale.ROOT);
        return suits(known, place)
                ? known(known, name, type, place)
                : guess(name, type, place, "The contract has it otherwise on the wire.");
    }

    private Meaning known(FieldDescriptor field, String name, String type, Place place) {
        var from = place.offset() + place.head();
        if (field.getType() == FieldDescriptor.Type.STRING) {
            return octets.text(from, place.end())
                    .map(text -> new Meaning(name, type, new Content.Leaf(new Value.Text(text)), ""))
                    .orElseGet(() -> new Meaning(name, type, bytes(place), "It is no UTF-8."));
        }
        if (field.getType() == FieldDescriptor.Type.BYTES) {
            return new Meaning(name, type, bytes(place), "");
        }
        var value = field.isPackable() && place.wire() == Wire.BYTES
                ? Numbers.packed(octets, field, from, place.end())
                : Optional.of(Numbers.one(octets, field, from, place.end()));
        return value.map(found -> new Meaning(name, type, new Content.Leaf(found), ""))
                .orElseGet(() -> new Meaning(name, type, bytes(place), "It is no list of %s.".formatted(type)));
    }

    private Meaning guess(String name, String type, Place place, String remark) {
        var from = place.offset() + place.head();
        return switch (place.wire()) {
            case VARINT -> {
                var number = octets.varint(from, place.end()).orElseThrow().number();
                var zigzag = CodedInputStream.decodeZigZag64(number);
                yield new Meaning(name, type, number(Long.toUnsignedString(number)), either(remark, "sint " + zigzag));
            }
            case FIXED32 -> {
                var number = octets.fixed32(from);
                yield new Meaning(
                        name,
                        type,
                        number(Integer.toUnsignedString(number)),
                        either(remark, "float " + Float.intBitsToFloat(number)));
            }
            case FIXED64 -> {
                var number = octets.fixed64(from);
                yield new Meaning(
                        name,
                        type,
                        number(Long.toUnsignedString(number)),
                        either(remark, "double " + Double.longBitsToDouble(number)));
            }
            case BYTES, GROUP -> new Meaning(name, type, textOrBytes(place), remark);
        };
    }

    private static String either(String remark, String reading) {
        return remark.isBlank() ? reading : remark;
    }

    private static Content number(String digits) {
        return new Content.Leaf(new Value.Num(digits));
    }

    private Content bytes(Place place) {
        return new Content.Leaf(new Value.Bytes(
                octets.slice(place.offset() + place.head(), place.end()).toByteArray()));
    }

    private Content textOrBytes(Place place) {
        return text(place)
                .<Content>map(text -> new Content.Leaf(new Value.Text(text)))
                .orElseGet(() -> bytes(place));
    }

    private Optional<String> text(Place place) {
        return octets.text(place.offset() + place.head(), place.end())
                .filter(text -> text.chars().allMatch(c -> !Character.isISOControl(c) || Character.isWhitespace(c)));
    }

    /// Whether bytes of an unnamed field look like a message rather than like a line of text.
    boolean seemsMessage(Place place, int guesses) {
        return guesses < MOST_GUESSES
                && place.length() > 1
                && text(place)
                        .filter(line -> line.chars().noneMatch(Character::isISOControl))
                        .isEmpty()
                && isMessage(place.offset() + place.head(), place.end());
    }

    /// Whether fields fill these bytes; what lies inside them is not looked at.
    private boolean isMessage(int from, int to) {
        var at = from;
        while (at < to) {
            var next = afterField(at, to);
            if (next.isEmpty()) {
                return false;
            }
            at = next.get();
        }
        return at == to;
    }

    private Optional<Integer> afterField(int at, int end) {
        var varint = octets.varint(at, end);
        var tag = varint.flatMap(found -> Tag.of(found.number()));
        if (tag.isEmpty()) {
            return Optional.empty();
        }
        var next = varint.get().next();
        return switch (tag.get().wire()) {
            case VARINT -> octets.varint(next, end).map(Octets.Varint::next);
            case FIXED32 -> Optional.of(next + Integer.BYTES).filter(behind -> behind <= end);
            case FIXED64 -> Optional.of(next + Long.BYTES).filter(behind -> behind <= end);
            case BYTES ->
                octets.varint(next, end)
                        .filter(length -> length.number() >= 0 && length.number() <= end - length.next())
                        .map(length -> length.next() + (int) length.number());
            case GROUP -> Optional.empty();
        };
    }
}
