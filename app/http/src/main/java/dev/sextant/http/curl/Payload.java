package dev.sextant.http.curl;

import dev.sextant.catalog.Problem;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a curl line sends: `-d` and its kin joined by `&`, parts of a form, or a file. Files are named, not read.
final class Payload {
    private static final Set<String> DATA =
            Set.of("data", "data-ascii", "data-raw", "data-binary", "data-urlencode", "json");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"(.*)", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile(";\\s*(type|filename|headers|encoder)=(\"[^\"]*\"|[^;]*)");

    private final Options options;
    private final String input;
    private final List<Problem> remarks = new ArrayList<>();

    Payload(Options options, String input) {
        this.options = options;
        this.input = input;
    }

    List<Problem> remarks() {
        return remarks.stream().distinct().toList();
    }

    /// The media type that curl would say.
    Optional<String> mediaType() {
        if (options.has("json")) {
            return Optional.of("application/json");
        }
        if (options.has("form") || options.has("form-string")) {
            return Optional.of("multipart/form-data");
        }
        if (data().isEmpty()) {
            return options.has("upload-file") ? Optional.of("application/octet-stream") : Optional.empty();
        }
        return Optional.of("application/x-www-form-urlencoded");
    }

    /// The body, if there is one.
    Optional<Value> body() {
        if (options.has("form") || options.has("form-string")) {
            return Optional.of(form());
        }
        if (data().isEmpty()) {
            return options.last("upload-file").flatMap(this::file);
        }
        var only = data().getFirst();
        var files = data().stream().filter(Payload::isFile).toList();
        if (data().size() == 1 && isFile(only) && !only.name().equals("data-urlencode")) {
            return file(only.value().substring(1)).or(() -> Optional.of(new Value.Text(input)));
        }
        files.forEach(file -> remarks.add(Problem.warning(
                "%s is not read.".formatted(file.value()),
                "It would be joined with other data.",
                "Paste its content.")));
        return Optional.of(new Value.Text(joined()));
    }

    /// The data as a query.
    Optional<String> urlencoded() {
        return data().isEmpty() ? Optional.empty() : Optional.of(joined());
    }

    private List<Options.Given> data() {
        return options.given().stream()
                .filter(option -> DATA.contains(option.name()))
                .toList();
    }

    private static boolean isFile(Options.Given option) {
        return option.value().startsWith("@") && !option.name().equals("data-raw");
    }

    private String joined() {
        var separator = options.has("json") ? "" : "&";
        return data().stream()
                .map(option -> option.name().equals("data-urlencode") ? encoded(option.value()) : option.value())
                .collect(Collectors.joining(separator));
    }

    /// `name=content` with the content encoded, `=content`, or `content`.
    static String encoded(String value) {
        var equals = value.indexOf('=');
        var name = equals < 0 ? "" : value.substring(0, equals);
        var content = URLEncoder.encode(value.substring(equals + 1), StandardCharsets.UTF_8)
                .replace("+", "%20");
        var readable = content.replace("%7B%7B", "{{").replace("%7D%7D", "}}");
        return name.isEmpty() ? readable : name + "=" + readable;
    }

    private Optional<Value> file(String path) {
        if (path.equals("-") || path.equals(".")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Upload.of(Path.of(path)).value());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Value form() {
        var parts = new LinkedHashMap<String, Value>();
        for (var option : options.given()) {
            var equals = option.value().indexOf('=');
            if (!option.name().startsWith("form") || equals < 0) {
                continue;
            }
            var content = option.value().substring(equals + 1);
            var plain = option.name().equals("form-string");
            parts.merge(
                    option.value().substring(0, equals),
                    plain ? new Value.Text(content) : part(content),
                    Payload::together);
        }
        return new Value.Struct(parts);
    }

    private static Value together(Value first, Value second) {
        var all = first instanceof Value.Items(var elements)
                ? new ArrayList<>(elements)
                : new ArrayList<>(List.of(first));
        all.add(second);
        return new Value.Items(all);
    }

    /// `@file` or `<file` or text, then `;type=..` and `;filename=..`.
    private Value part(String content) {
        var file = content.startsWith("@") || content.startsWith("<");
        var text = file ? content.substring(1) : content;
        var quoted = QUOTED.matcher(text);
        var first = ATTRIBUTE.matcher(text);
        var end = first.find() ? first.start() : text.length();
        var matched = quoted.matches();
        var value = matched ? quoted.group(1).replaceAll("\\\\(.)", "$1") : text.substring(0, end);
        var rest = matched ? quoted.group(2) : text.substring(end);
        var type = attribute(rest, "type");
        var name = attribute(rest, "filename");
        if (!file) {
            return type.isEmpty() && name.isEmpty() ? new Value.Text(value) : typed(value, type, name);
        }
        return file(value).map(found -> named((Value.Struct) found, type, name)).orElse(new Value.Text(input));
    }

    private static Value typed(String text, String type, String name) {
        return named(Value.Struct.EMPTY.with("@text", new Value.Text(text)), type, name);
    }

    private static Value named(Value.Struct part, String type, String name) {
        var typed = type.isEmpty() ? part : part.with("type", new Value.Text(type));
        return name.isEmpty() ? typed : typed.with("name", new Value.Text(name));
    }

    private static String attribute(String text, String name) {
        var attribute = ATTRIBUTE.matcher(text);
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return attribute.group(2).replaceAll("^\"|\"$", "").strip();
            }
        }
        return "";
    }
}
