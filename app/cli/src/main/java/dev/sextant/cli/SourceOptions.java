package dev.sextant.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command on a source takes: which source, in which environment, and how to get in.
final class SourceOptions {
    @Parameters(
            index = "0",
            paramLabel = "SOURCE",
            description = {
                "Where the contract is: grpc://host:port or grpcs://host:port (reflection), a folder of .proto files or "
                        + "one of them, a descriptor set, the path or URL of an OpenAPI document, ws://host/path or wss://host/path (a WebSocket without contract), sample:ID[/NAME], or with -w the name of a source in the workspace."
            })
    private String source = "";

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "Take sources and environments from DIR/sextant.json.")
    private String workspace = "";

    @Option(
            names = {"-e", "--environment"},
            paramLabel = "NAME",
            description = "Use this environment of the workspace; a sample starts in its first.")
    private String environment = "";

    @Option(
            names = "--address",
            paramLabel = "URL",
            description = "Call there, whatever the contract or the environment says.")
    private String address = "";

    @Option(
            names = "--bearer-from",
            paramLabel = "FILE|env:NAME",
            description =
                    "Send the token that stands in this file or variable, so that it stays out of the shell's history.")
    private String bearerFrom = "";

    @Option(
            names = "--passphrase-from",
            paramLabel = "FILE|env:NAME",
            description =
                    "Open the workspace's secrets by the passphrase that stands there, not by the system's keyring.")
    private String passphraseFrom = "";

    @Option(names = "--insecure", description = "Do not verify the server's certificate.")
    private boolean insecure;

    @Option(names = "--json", description = "Print JSON, for programs.")
    private boolean json;

    @Mixin
    private ContractOptions contract = new ContractOptions();

    ContractOptions contract() {
        return contract;
    }

    String source() {
        return source;
    }

    String workspace() {
        return workspace;
    }

    String environment() {
        return environment;
    }

    String address() {
        return address;
    }

    String bearerFrom() {
        return bearerFrom;
    }

    String passphraseFrom() {
        return passphraseFrom;
    }

    boolean insecure() {
        return insecure;
    }

    boolean json() {
        return json;
    }
}
