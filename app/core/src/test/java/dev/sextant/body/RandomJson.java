package dev.sextant.body;

import dev.sextant.schema.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A document of JSON made at random: its text with white space where there may be some, and what is to be seen of it.
final class RandomJson {
    private static final List<String> SCALARS = List.of(
            "0",
            "-0",
            "12",
            "-1.50",
            "1e400",
            "9007199254740993",
            "0.1000000000000000055511151231257827",
            "true",
            "false",
            "null",
            "\"\"",
            "\"a\"",
            "\"q\\\"\\\\\\u0041\\n\"",
            "\"日本🙂e\u0301\"",
            "\"\u202E\"",
            "\"a b , : {\"");
    private static final List<String> NAMES =
            List.of("a", "b", "id", "a b", "", "a/b~c", "ключ", "long-name-of-something", "a");
    private static final List<String> SPACES = List.of("", "", "", " ", "\n", "\t ", "\r\n  ");

    private static final int MOST = 500;
    private static final int DEEPEST = 12;

    private final Random random;
    private int left = MOST;
    private final StringBuilder source = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();

    /// A line as it is to be seen, its path, the line where what begins on it ends, and the value's text as it came.
    static final class Line {
        final String text;
        final Path path;
        int end;
        String value = "";

        Line(String text, Path path, int end) {
            this.text = text;
            this.path = path;
            this.end = end;
        }
    }

    RandomJson(long seed) {
        this.random = new Random(seed);
        space();
        value("", Path.ROOT, 0, "");
        space();
    }

    String source() {
        return source.toString();
    }

    List<Line> lines() {
        return lines;
    }

    private void value(String head, Path path, int depth, String tail) {
        left--;
        var kind = random.nextInt(depth == 0 ? 2 : 4);
        if (kind > 1) {
            scalar(head, path, depth, tail);
        } else {
            container(head, path, depth, tail, kind == 0);
        }
    }

    private void scalar(String head, Path path, int depth, String tail) {
        var text = random.nextInt(200) == 0
                ? "\"" + "é".repeat(random.nextInt(9_000)) + "\""
                : SCALARS.get(random.nextInt(SCALARS.size()));
        source.append(text);
        line(head + text + tail, path, depth).value = text;
    }

    private void container(String head, Path path, int depth, String tail, boolean object) {
        var wanted = random.nextInt(random.nextInt(9) == 0 ? 400 : 6);
        var size = depth > DEEPEST ? 0 : Math.clamp(left, 0, wanted);
        var from = source.length();
        source.append(object ? '{' : '[');
        var first = line(head + (object ? "{" : "[") + (size > 0 ? "" : object ? "}" + tail : "]" + tail), path, depth);
        space();
        for (var i = 0; i < size; i++) {
            child(path, depth + 1, object, i, i < size - 1 ? "," : "");
        }
        source.append(object ? '}' : ']');
        first.value = source.substring(from);
        if (size > 0) {
            var last = line((object ? "}" : "]") + tail, path, depth);
            last.value = first.value;
            first.end = lines.size() - 1;
            last.end = first.end;
        }
    }

    private void child(Path path, int depth, boolean object, int index, String tail) {
        var name = NAMES.get(random.nextInt(NAMES.size()));
        if (object) {
            source.append('"').append(name).append('"');
            space();
            source.append(':');
            space();
        }
        value(object ? "\"" + name + "\": " : "", object ? path.member(name) : path.element(index), depth, tail);
        space();
        if (!tail.isEmpty()) {
            source.append(',');
            space();
        }
    }

    private Line line(String text, Path path, int depth) {
        var line = new Line("  ".repeat(depth) + text, path, lines.size());
        lines.add(line);
        return line;
    }

    private void space() {
        source.append(SPACES.get(random.nextInt(SPACES.size())));
    }
}
