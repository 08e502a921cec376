package dev.sextant.cli;

import dev.sextant.schema.Anatomy;
import dev.sextant.schema.Anatomy.Content;
import dev.sextant.schema.Anatomy.Part;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Stream;

/// A message taken apart, as lines: offset, field, type, bytes and value; faults last.
final class WireText {
    private static final int DEEPEST_SHOWN = 30;
    private static final int LONGEST = 80;

    private WireText() {}

    static Stream<String> lines(Anatomy anatomy) {
        return Stream.concat(
                anatomy.parts().stream().map(WireText::line),
                anatomy.faults().stream().map(fault -> "%06x  %s".formatted(fault.offset(), fault.message())));
    }

    private static String line(Part part) {
        var meaning = part.meaning();
        var name = meaning.name().isBlank() ? "" : " " + meaning.name();
        var type =
                meaning.type().isBlank() ? part.place().wire().name().toLowerCase(Locale.ROOT) + "?" : meaning.type();
        var remark = meaning.remark().isBlank() ? "" : "  (" + meaning.remark() + ")";
        return "%06x  %s%d%s: %s %s%s"
                .formatted(
                        part.place().offset(),
                        "  ".repeat(Math.min(part.depth(), DEEPEST_SHOWN)),
                        part.number(),
                        name,
                        type,
                        content(part),
                        remark);
    }

    private static String content(Part part) {
        return switch (part.meaning().content()) {
            case Content.Nested _ ->
                part.place().wire() == Anatomy.Wire.GROUP ? "{" : part.place().length() + " B {";
            case Content.Leaf(Value.Bytes bytes) -> "= " + brief(HexFormat.of().formatHex(bytes.octets()));
            case Content.Leaf(var value) -> "= " + brief(Json.compact(value));
        };
    }

    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
