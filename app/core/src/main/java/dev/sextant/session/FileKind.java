package dev.sextant.session;

import dev.sextant.protocol.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Tells what kind of source a file or folder is, by its name and its first bytes.
final class FileKind {
    private static final List<String> SETS = List.of(".binpb", ".protoset", ".pb", ".desc");
    private static final List<String> MODULES = List.of("buf.yaml", "buf.work.yaml");

    /// Files and folders looked at, at most.
    private static final int LARGEST = 20_000;

    private static final int HEAD = 256;

    private FileKind() {}

    /// The kind of a folder that holds .proto files, or buf's; empty for another.
    static Optional<Source.Kind> ofFolder(Path folder) {
        if (MODULES.stream().anyMatch(name -> Files.exists(folder.resolve(name)))) {
            return Optional.of(Source.Kind.PROTO);
        }
        try (var files = Files.find(folder, 16, (file, _) -> !isHidden(folder, file))) {
            return files.limit(LARGEST).anyMatch(file -> file.toString().endsWith(".proto"))
                    ? Optional.of(Source.Kind.PROTO)
                    : Optional.empty();
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static boolean isHidden(Path folder, Path file) {
        return !file.equals(folder) && String.valueOf(file.getFileName()).startsWith(".");
    }

    /// The kind of a file; an OpenAPI document unless it looks otherwise.
    static Source.Kind of(Path file) {
        var name = String.valueOf(file.getFileName());
        if (name.endsWith(".proto")) {
            return Source.Kind.PROTO;
        }
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return SETS.stream().anyMatch(plain::endsWith) || isSet(file) ? Source.Kind.DESCRIPTORS : Source.Kind.OPENAPI;
    }

    /// Whether it begins as a `FileDescriptorSet` does: field 1, its length, field 1 again with the name of a file.
    private static boolean isSet(Path file) {
        try (var bytes = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            var head = bytes.readNBytes(HEAD);
            if (head.length < 6 || head[0] != 0x0a) {
                return false;
            }
            var at = 1;
            while (at < 6 && head[at] < 0) {
                at++;
            }
            return isName(head, at + 1);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean isName(byte[] head, int start) {
        if (start + 2 > head.length || head[start] != 0x0a || head[start + 1] <= 0) {
            return false;
        }
        var length = Math.min(head[start + 1], head.length - start - 2);
        var name = new String(head, start + 2, length, StandardCharsets.UTF_8);
        return name.chars().noneMatch(Character::isISOControl) && name.endsWith(".proto");
    }

    private static InputStream unpacked(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        var zipped = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return zipped ? new GZIPInputStream(bytes) : bytes;
    }
}
