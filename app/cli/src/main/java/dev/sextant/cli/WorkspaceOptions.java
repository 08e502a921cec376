package dev.sextant.cli;

import picocli.CommandLine.Option;

/// Which workspace, and how its secrets are opened.
final class WorkspaceOptions {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description = "The folder that holds sextant.json. Default: this folder.")
    private String folder = ".";

    @Option(
            names = "--passphrase-from",
            paramLabel = "FILE|env:NAME",
            description =
                    "Open the secrets by the passphrase that stands there; without it the system's keyring opens them.")
    private String passphraseFrom = "";

    String folder() {
        return folder;
    }

    String passphraseFrom() {
        return passphraseFrom;
    }
}
