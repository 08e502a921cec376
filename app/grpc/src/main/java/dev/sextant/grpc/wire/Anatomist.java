package dev.sextant.grpc.wire;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.WireFormat;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.WellKnown;
import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Anatomy.Content;
import dev.sextant.schema.Anatomy.Meaning;
import dev.sextant.schema.Anatomy.Part;
import dev.sextant.schema.Anatomy.Place;
import dev.sextant.schema.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Takes messages apart in one pass and without recursion, whatever their depth; bytes that make no sense are named and
/// passed over as far as the message around them allows.
public final class Anatomist {
    /// So many parts are told of; a window shows no more.
    static final int MOST_PARTS = 250_000;

    private final Octets octets;
    private final Readings readings;
    private final MessageTypes types;
    private final Deque<Region> regions = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Anatomy.Fault> faults = new ArrayList<>();
    private int at;

    private Anatomist(byte[] message, MessageTypes types) {
        octets = new Octets(message);
        readings = new Readings(octets);
        this.types = types;
    }

    /// The parts of a message of this type; without a type, all of them are guesses.
    public static Anatomy of(byte[] message, Optional<Descriptor> type, MessageTypes types) {
        var anatomist = new Anatomist(message, types);
        anatomist.regions.push(new Region(type, message.length, 0, 0));
        anatomist.walk();
        return new Anatomy(anatomist.parts, anatomist.faults);
    }

    private void walk() {
        while (!regions.isEmpty()) {
            var region = regions.element();
            if (at >= region.end()) {
                leave(region);
            } else if (parts.size() < MOST_PARTS) {
                field(region);
            } else {
                fault(at, "There are more than %,d parts; the rest is not taken apart.".formatted(MOST_PARTS));
                regions.clear();
            }
        }
    }

    private void leave(Region region) {
        if (region.group() != 0) {
            fault(at, "The group of field %d has no end.".formatted(region.group()));
        }
        regions.pop();
    }

    private void field(Region region) {
        var start = at;
        var varint = octets.varint(start, region.end());
        var tag = varint.flatMap(found -> Tag.of(found.number()));
        if (varint.isEmpty() || tag.isEmpty()) {
            fault(start, "Here no field begins: the tag has no end, no field number, or no wire type.");
        } else if (tag.get().endsGroup()) {
            endGroup(region, tag.get(), varint.get().next());
        } else {
            content(region, tag.get(), varint.get().next());
        }
    }

    private void endGroup(Region region, Tag tag, int next) {
        if (region.group() != tag.number()) {
            fault(at, "The group of field %d ends here, but did not begin.".formatted(tag.number()));
            return;
        }
        at = next;
        regions.pop();
    }

    private void content(Region region, Tag tag, int next) {
        var start = at;
        switch (tag.type()) {
            case WireFormat.WIRETYPE_VARINT ->
                octets.varint(next, region.end())
                        .ifPresentOrElse(
                                number -> leaf(region, tag, place(tag, start, next, number.next() - next)),
                                () -> cut(tag, start));
            case WireFormat.WIRETYPE_FIXED32 -> fixed(region, tag, place(tag, start, next, Integer.BYTES));
            case WireFormat.WIRETYPE_FIXED64 -> fixed(region, tag, place(tag, start, next, Long.BYTES));
            case WireFormat.WIRETYPE_LENGTH_DELIMITED ->
                octets.varint(next, region.end())
                        .ifPresentOrElse(length -> delimited(region, tag, length), () -> cut(tag, start));
            default -> group(region, tag, place(tag, start, next, 0));
        }
    }

    private static Place place(Tag tag, int start, int content, int length) {
        return new Place(tag.wire(), start, content - start, length);
    }

    private void fixed(Region region, Tag tag, Place place) {
        if (place.end() > region.end()) {
            cut(tag, place.offset());
        } else {
            leaf(region, tag, place);
        }
    }

    private void delimited(Region region, Tag tag, Octets.Varint length) {
        var left = region.end() - length.next();
        if (length.number() < 0 || length.number() > left) {
            fault(
                    at,
                    "Field %d claims %s bytes, and %d are left."
                            .formatted(tag.number(), Long.toUnsignedString(length.number()), left));
            return;
        }
        var place = place(tag, at, length.next(), (int) length.number());
        var field = field(region, tag);
        if (field.isPresent() && !readings.suits(field.get(), place)) {
            leaf(region, tag, place);
        } else if (field.isPresent() && isMessage(field.get())) {
            nest(tag, region, place, field, Optional.of(field.get().getMessageType()));
        } else if (isPacked(region, tag)) {
            nest(tag, region, place, field, region.packed());
        } else if (field.isEmpty() && readings.seemsMessage(place, region.guesses())) {
            nest(tag, region, place, field, Optional.empty());
        } else {
            leaf(region, tag, place);
        }
    }

    private static boolean isMessage(FieldDescriptor field) {
        return field.getJavaType() == FieldDescriptor.JavaType.MESSAGE;
    }

    private static boolean isPacked(Region region, Tag tag) {
        return region.packed().isPresent() && tag.number() == 2;
    }

    private void nest(Tag tag, Region region, Place place, Optional<FieldDescriptor> field, Optional<Descriptor> type) {
        add(tag, place, Readings.nested(field, type));
        at = place.offset() + place.head();
        regions.push(region.inner(type, place));
    }

    private void group(Region region, Tag tag, Place place) {
        var field = field(region, tag).filter(known -> readings.suits(known, place));
        var type = field.map(FieldDescriptor::getMessageType);
        add(tag, place, Readings.nested(field, type));
        at = place.end();
        regions.push(region.innerGroup(type, tag.number()));
    }

    private void leaf(Region region, Tag tag, Place place) {
        var field = field(region, tag);
        var meaning = readings.leaf(field, place);
        add(tag, place, meaning);
        at = place.end();
        if (region.type().flatMap(WellKnown::of).filter(WellKnown.ANY::equals).isPresent()
                && tag.number() == 1
                && meaning.content() instanceof Content.Leaf(Value.Text(var url))) {
            region.packs(types.message(url.substring(url.lastIndexOf('/') + 1)));
        }
    }

    private Optional<FieldDescriptor> field(Region region, Tag tag) {
        return region.type()
                .flatMap(type -> Optional.ofNullable(type.findFieldByNumber(tag.number()))
                        .or(() -> Optional.ofNullable(
                                        types.extensions().findImmutableExtensionByNumber(type, tag.number()))
                                .map(extension -> extension.descriptor)));
    }

    private void add(Tag tag, Place place, Meaning meaning) {
        var around = regions.size() - 1;
        parts.add(new Part(around, tag.number(), place, meaning));
    }

    private void cut(Tag tag, int start) {
        fault(start, "Field %d begins here and is cut off.".formatted(tag.number()));
    }

    /// Says what is wrong and goes on behind the nearest message whose length is known.
    private void fault(int offset, String message) {
        faults.add(new Anatomy.Fault(offset, message));
        while (regions.size() > 1 && regions.element().group() != 0) {
            regions.pop();
        }
        at = regions.element().end();
    }
}
