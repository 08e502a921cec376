package dev.sextant.grpc.proto;

import java.util.Comparator;
import java.util.List;

/// An import that is to be written with another path for the same file.
record Respelling(Scan.Import line, String path) {

    /// A file's text with these imports written anew; every line stays where it is.
    static String in(String text, List<Respelling> respellings) {
        var changed = new StringBuilder(text);
        respellings.stream()
                .sorted(Comparator.comparingInt((Respelling one) -> one.line().offset())
                        .reversed())
                .forEach(one -> changed.replace(
                        one.line().offset(),
                        one.line().offset() + one.line().path().length(),
                        one.path()));
        return changed.toString();
    }
}
