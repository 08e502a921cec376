package dev.sextant.cli;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Route;
import dev.sextant.exchange.Call;
import dev.sextant.schema.Json;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts the options of HTTP over a call and its environment.
record HttpWords(HttpOptions options) {
    private static final String BODY = "body";
    private static final String MULTIPART = "multipart/form-data";
    private static final String URLENCODED = "application/x-www-form-urlencoded";

    /// The media type to send, of those that the contract names; blank for its first.
    String mediaType(List<String> named) {
        if (!options.contentType().isBlank()) {
            return options.contentType();
        }
        if (!options.files().isEmpty()) {
            return MULTIPART;
        }
        if (options.form().isEmpty()) {
            return "";
        }
        return List.of(URLENCODED, MULTIPART).stream()
                .filter(named::contains)
                .findFirst()
                .orElse("");
    }

    /// `--form` as `-P`.
    List<String> parameters() {
        return options.form().stream().map(member -> BODY + "." + member).toList();
    }

    /// The call with files, body, media type and manners.
    Typed<Call> applied(Call call, String mediaType) {
        var metadata = mediaType.isBlank() || call.metadata().has("Content-Type")
                ? call.metadata()
                : call.metadata().with("Content-Type", mediaType);
        return messages(call, mediaType)
                .then(messages -> Typed.fine(new Call(call.operation(), messages, metadata, manners(call.options()))));
    }

    private Call.Options manners(Call.Options usual) {
        var following = options.following() ? usual.followingRedirects() : usual;
        return options.rawBrackets() ? following.withBrackets() : following;
    }

    private Typed<List<Value.Struct>> messages(Call call, String mediaType) {
        if (options.body().isEmpty() && options.files().isEmpty()) {
            return Typed.fine(call.messages());
        }
        var first =
                call.messages().isEmpty() ? Value.Struct.EMPTY : call.messages().getFirst();
        if (options.body().isEmpty()) {
            return files(first);
        }
        if (!options.body().startsWith("@")) {
            return Typed.fine(List.of(first.with(BODY, text(mediaType))));
        }
        return upload(options.body().substring(1))
                .map(file -> Typed.fine(List.of(first.with(BODY, file.value()))))
                .orElseGet(() -> noPath(options.body()));
    }

    /// JSON where it is JSON, so that it is not sent as a JSON string.
    private Value text(String mediaType) {
        var json = mediaType.isBlank() || mediaType.contains("json");
        return json && Json.read(options.body()) instanceof Json.Parsed.Read(var value)
                ? value
                : new Value.Text(options.body());
    }

    private Typed<List<Value.Struct>> files(Value.Struct message) {
        var body = message.get(BODY).orElse(Value.Struct.EMPTY) instanceof Value.Struct struct
                ? struct
                : Value.Struct.EMPTY;
        for (var option : options.files()) {
            var equals = option.indexOf("=@");
            var file = equals < 0 ? Optional.<Upload>empty() : upload(option.substring(equals + 2));
            if (file.isEmpty()) {
                return noPath(option);
            }
            body = added(body, option.substring(0, equals), file.get().value());
        }
        return Typed.fine(List.of(message.with(BODY, body)));
    }

    private static Value.Struct added(Value.Struct body, String part, Value file) {
        var known = body.get(part);
        if (known.isEmpty()) {
            return body.with(part, file);
        }
        var all = known.get() instanceof Value.Items(var values)
                ? new ArrayList<>(values)
                : new ArrayList<>(List.of(known.get()));
        all.add(file);
        return body.with(part, new Value.Items(all));
    }

    /// `PATH;type=TYPE;name=NAME`.
    private static Optional<Upload> upload(String said) {
        var parts = said.split(";", -1);
        try {
            var upload = Upload.of(Path.of(parts[0]));
            for (var part : parts) {
                upload =
                        part.startsWith("type=") ? new Upload(upload.file(), upload.name(), part.substring(5)) : upload;
                upload = part.startsWith("name=")
                        ? new Upload(upload.file(), part.substring(5), upload.mediaType())
                        : upload;
            }
            return parts[0].isBlank() ? Optional.empty() : Optional.of(upload);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private static Typed<List<Value.Struct>> noPath(String said) {
        return Typed.wrong("“%s” names no file.".formatted(said), "", "Write --file part=@path, or --body @path.");
    }

    /// The environment, speaking the version that was asked for.
    Environment speaking(Environment environment) {
        var version =
                options.first() ? Route.Version.HTTP_1_1 : options.second() ? Route.Version.HTTP_2 : Route.Version.H2C;
        if (!options.first() && !options.second() && !options.clear()) {
            return environment;
        }
        var access = environment.access();
        return environment.with(access.with(access.route().speaking(version)));
    }
}
