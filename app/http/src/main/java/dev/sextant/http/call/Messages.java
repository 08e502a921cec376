package dev.sextant.http.call;

import dev.sextant.catalog.Problem;
import dev.sextant.exchange.Call;
import dev.sextant.http.openapi.Layout;
import dev.sextant.schema.Json;
import dev.sextant.schema.Upload;
import dev.sextant.schema.Value;
import dev.sextant.transport.Script;
import dev.sextant.transport.Script.Written;
import dev.sextant.transport.SocketMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the messages of a WebSocket: text as it is, bytes and files as binary messages, all else as JSON.
public record Messages(Layout.Form form, long largest) implements Script.Writing {
    /// The member of a call's message that a WebSocket's message is.
    private static final String BODY = "body";

    /// What came of the messages that a call begins with.
    public sealed interface Scripted {
        /// They can be said.
        record Ready(Script script) implements Scripted {}

        /// One of them does not fit.
        record Faulty(Problem problem) implements Scripted {}
    }

    /// What is said in a call of this layout.
    public static Scripted script(Layout layout, Call call) {
        var form = layout.body().map(Layout.Body::form).orElse(Layout.Form.JSON);
        var writing = new Messages(form, call.options().largestMessage());
        var first = new ArrayList<SocketMessage>();
        for (var message : call.messages()) {
            switch (writing.write(message)) {
                case Written.Ready(var written) -> first.addAll(written);
                case Written.Faulty(var problem) -> {
                    return new Scripted.Faulty(problem);
                }
            }
        }
        return new Scripted.Ready(new Script(first, writing));
    }

    @Override
    public Written write(Value.Struct message) {
        return message.get(BODY).map(this::written).orElseGet(() -> new Written.Ready(List.of()));
    }

    private Written written(Value value) {
        var upload = Upload.of(value);
        return upload.isPresent()
                ? file(upload.get())
                : form == Layout.Form.BYTES ? bytes(value) : new Written.Ready(List.of(spoken(value)));
    }

    private static SocketMessage spoken(Value value) {
        return switch (value) {
            case Value.Bytes bytes -> new SocketMessage.Binary(bytes);
            case Value.Text(var text) -> new SocketMessage.Text(text);
            case Value.Num _, Value.Bool _, Value.Items _, Value.Struct _, Value.Null _ ->
                new SocketMessage.Text(Json.compact(value));
        };
    }

    private static Written bytes(Value value) {
        return BodyMaker.octets(value)
                .<Written>map(Messages::binary)
                .orElseGet(() -> new Written.Faulty(BodyMaker.noBytes("The message")));
    }

    private static Written binary(byte[] octets) {
        return new Written.Ready(List.of(new SocketMessage.Binary(new Value.Bytes(octets))));
    }

    /// A message is one piece, so its file is read at once.
    private Written file(Upload upload) {
        return read(upload).map(Messages::binary).orElseGet(() -> new Written.Faulty(BodyMaker.noFile(upload)));
    }

    private Optional<byte[]> read(Upload upload) {
        try {
            return Files.size(upload.file()) <= largest
                    ? Optional.of(Files.readAllBytes(upload.file()))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
