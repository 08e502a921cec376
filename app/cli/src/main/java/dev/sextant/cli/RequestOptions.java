package dev.sextant.cli;

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
                        + "A client stream takes one message a line."
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

    String data() {
        return data;
    }

    List<String> parameters() {
        return parameters;
    }

    List<String> headers() {
        return headers;
    }

    String deadline() {
        return deadline;
    }
}
