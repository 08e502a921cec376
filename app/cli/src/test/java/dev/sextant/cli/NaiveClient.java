package dev.sextant.cli;

import java.io.IOException;
import java.net.URI;

/// A program that takes whatever comes into memory.
final class NaiveClient {
    private NaiveClient() {}

    public static void main(String[] args) throws IOException {
        try (var in = URI.create(args[0]).toURL().openStream()) {
            System.exit(in.readAllBytes().length == 0 ? 1 : 0);
        }
    }
}
