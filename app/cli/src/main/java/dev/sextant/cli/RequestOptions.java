package dev.sextant.cli;

import dev.sextant.exchange.Call;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What a call sends.
final class RequestOptions {
    @Option(
            names = {"-d", "--data"},
            paramLabel = "JSON|@FILE|@-",
            description = {
                "The message (gRPC) or the body (HTTP): JSON, @ and a file, or @- for standard input. "
                        + "A client stream or a WebSocket takes one message a line, and from @- each is sent as it comes."
            })
    private String data = "";

    @Option(
            names = {"-P", "--param"},
            paramLabel = "NAME=VALUE",
            description = {
                "One field, typed by the contract: a parameter, or a path into the message such as labels.team=core, "
                        + "items[0].id=7. Repeat it for lists."
            })
    private List<String> parameters = new ArrayList<>();

    @Option(
            names = {"-H", "--header"},
            paramLabel = "NAME: VALUE",
            description = "A header or a metadata entry; repeat it for more.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            description = "How long to wait in all: 500ms, 5s, 2m. Default: 30s.")
    private String deadline = "30s";

    @Option(
            names = "--connect-timeout",
            paramLabel = "TIME",
            description = "How long the connection may take. Default: 10s.")
    private String connecting = "10s";

    @Option(
            names = "--max-message-size",
            paramLabel = "BYTES",
            description = "The largest message that is taken: 65536, 512KiB, 1GiB. Default: 64MiB; over HTTP 512MiB.")
    private String largestMessage = "64MiB";

    @Option(names = "--compress", description = "Send gzip.")
    private boolean compressed;

    @Option(names = "--wait", description = "Wait for a server that is not there yet, until the deadline.")
    private boolean patient;

    /// The options of the call, or which of them is wrong.
    Typed<Call.Options> call() {
        return Deadline.parse(deadline)
                .then(time -> Deadline.parse(connecting)
                        .then(connect -> ByteCount.parse(largestMessage).then(bytes -> {
                            var usual = Call.Options.DEFAULT
                                    .within(time)
                                    .waiting(connect, Call.Options.DEFAULT.reading())
                                    .takingAtMost(bytes);
                            var packed = compressed ? usual.gzipped() : usual;
                            return Typed.fine(patient ? packed.waitingForReady() : packed);
                        })));
    }

    /// Whether messages come one a line, as they are typed.
    boolean isTyped() {
        return data.equals("@-");
    }

    String data() {
        return data;
    }

    List<String> parameters() {
        return parameters;
    }

    List<String> headers() {
        return headers;
    }
}
