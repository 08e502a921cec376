package dev.sextant.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// What calls over HTTP alone take.
final class HttpOptions {
    @Option(
            names = "--form",
            paramLabel = "NAME=VALUE",
            description = "HTTP: a member of a form or a text part; repeat it for more.")
    private List<String> form = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "PART=@PATH",
            description = "HTTP: a file as a part, read while it is sent; ;type=TYPE and ;name=NAME may follow.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--body",
            paramLabel = "TEXT|@FILE",
            description = "HTTP: the body as it is, or the file that is sent as it is.")
    private String body = "";

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "HTTP: which of the media types that the contract names the body is in.")
    private String contentType = "";

    @Option(names = "--follow", description = "HTTP: follow redirects; nothing secret goes along to another host.")
    private boolean following;

    @Option(names = "--raw-brackets", description = "HTTP: send page[size] so, and not as page%%5Bsize%%5D.")
    private boolean rawBrackets;

    @Option(names = "--http1.1", description = "Speak HTTP/1.1.")
    private boolean first;

    @Option(names = "--http2", description = "Speak HTTP/2 or nothing.")
    private boolean second;

    @Option(names = "--h2c", description = "Speak HTTP/2 without TLS and without asking.")
    private boolean clear;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the body to FILE.")
    private String output = "";

    @Option(
            names = "--check",
            description = "Hold the answer against the contract; leave with 14 when it is something else.")
    private boolean checking;

    List<String> form() {
        return form;
    }

    List<String> files() {
        return files;
    }

    String body() {
        return body;
    }

    String contentType() {
        return contentType;
    }

    boolean following() {
        return following;
    }

    boolean rawBrackets() {
        return rawBrackets;
    }

    boolean first() {
        return first;
    }

    boolean second() {
        return second;
    }

    boolean clear() {
        return clear;
    }

    String output() {
        return output;
    }

    boolean checking() {
        return checking;
    }
}
