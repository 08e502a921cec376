package dev.sextant.lens;

import dev.sextant.exchange.Status.Detail;
import dev.sextant.lens.Finding.Line;
import dev.sextant.lens.Finding.Origin;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Turns what a server attached to a status into lines, whatever it is: known types and unknown ones alike, garbage
/// too.
final class Details {
    /// Lines of one detail that are shown; a server may attach thousands.
    private static final int MOST_LINES = 24;
    /// Characters of one value that are shown.
    private static final int LONGEST = 2_000;
    /// Bytes nobody could decode that are shown.
    private static final int HEAD = 32;

    private final List<Line> lines = new ArrayList<>();
    private int left;

    private Details() {}

    /// The finding of a detail, named by the last word of its type; empty where its fields say it all.
    static Optional<Finding> of(Detail detail) {
        var name = shortName(detail.type());
        if (!detail.violations().isEmpty() && (name.equals("BadRequest") || name.equals("Violations"))) {
            return Optional.empty();
        }
        var rows = new Details();
        KnownDetails.lines(name, detail.content())
                .ifPresentOrElse(known -> known.forEach(rows::add), () -> rows.walk("", detail.content()));
        if (rows.left > 0) {
            rows.lines.add(new Line("", Figures.count(rows.left) + " more", false));
        }
        return Optional.of(new Finding.Words(Origin.SERVER, name, rows.lines));
    }

    private static String shortName(String type) {
        var name = type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('/')) + 1);
        return name.isBlank() ? "Detail" : name;
    }

    private void walk(String path, Value value) {
        switch (value) {
            case Value.Struct(var members) ->
                members.forEach((name, member) -> walk(path.isEmpty() ? name : path + "." + name, member));
            case Value.Items(var values) -> {
                for (var i = 0; i < values.size(); i++) {
                    walk(path + "[" + i + "]", values.get(i));
                }
            }
            case Value.Text(var text) -> add(path, text);
            case Value.Num(var digits) -> add(path, digits);
            case Value.Bool(var truth) -> add(path, Boolean.toString(truth));
            case Value.Null _ -> add(path, "null");
            case Value.Bytes bytes -> add(path, undecoded(bytes.octets()));
        }
    }

    private void add(String path, String value) {
        add(new Line(path, value, true));
    }

    private void add(Line line) {
        if (lines.size() < MOST_LINES) {
            var value = line.value();
            lines.add(
                    value.length() > LONGEST
                            ? new Line(line.label(), value.substring(0, LONGEST) + "…", line.exact())
                            : line);
        } else {
            left++;
        }
    }

    private static String undecoded(byte[] octets) {
        var shown = HexFormat.ofDelimiter(" ").formatHex(octets, 0, Math.min(HEAD, octets.length));
        return Figures.size(octets.length) + " that could not be decoded: " + shown
                + (octets.length > HEAD ? " …" : "");
    }
}
