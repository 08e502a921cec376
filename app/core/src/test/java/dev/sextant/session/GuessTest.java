package dev.sextant.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.protocol.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GuessTest {

    @ParameterizedTest
    @CsvSource({
        "grpc://localhost:1, REFLECTION grpc://localhost:1",
        "grpcs://api.example:443, REFLECTION grpcs://api.example:443",
        "https://api.example/openapi.yaml, OPENAPI https://api.example/openapi.yaml",
        "api.example:443, REFLECTION grpcs://api.example:443|REFLECTION grpc://api.example:443",
        "localhost:8080, REFLECTION grpc://localhost:8080|REFLECTION grpcs://localhost:8080",
        "[::1]:8080, REFLECTION grpc://[::1]:8080|REFLECTION grpcs://[::1]:8080"
    })
    void tellsAddressesFromUrls(String text, String expected) {
        var sources = assertInstanceOf(Guess.Sources.class, Guess.at(text)).candidates();
        assertEquals(
                List.of(expected.split("\\|", -1)),
                sources.stream()
                        .map(source -> source.kind() + " " + source.location())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"swagger\": \"2.0\"}", "# mine\nopenapi: 3.1.0\ninfo: {}", "info: {}\n\"openapi\": '3.0.1'"})
    void takesTheTextOfADocument(String text) {
        var sources = assertInstanceOf(Guess.Sources.class, Guess.at(text)).candidates();
        assertTrue(sources.getFirst().location().startsWith("data:"), sources.toString());
    }

    @Test
    void takesAFileThatIsThere(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("api.yaml"), "openapi: 3.0.0");
        var sources =
                assertInstanceOf(Guess.Sources.class, Guess.at(file.toString())).candidates();
        assertEquals(file.toString(), sources.getFirst().location());
    }

    @Test
    void takesAFolderOfProtoFiles(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("api/v1"));
        assertInstanceOf(Guess.Unknown.class, Guess.at(folder.toString()));
        var file = Files.writeString(folder.resolve("api/v1/a.proto"), "");
        for (var path : List.of(folder, file)) {
            var sources = assertInstanceOf(Guess.Sources.class, Guess.at(path.toString()))
                    .candidates();
            assertEquals(List.of(Source.of(Source.Kind.PROTO, path.toString())), sources);
        }
    }

    @Test
    void tellsADescriptorSetByItsNameOrItsBytes(@TempDir Path folder) throws IOException {
        var set = "\n\f\n\ba/b.protoXX".replace("\b", "\t").getBytes(StandardCharsets.ISO_8859_1);
        var zipped = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(set);
        }
        var files = List.of(
                Files.write(folder.resolve("image.binpb.gz"), new byte[0]),
                Files.write(folder.resolve("set"), set),
                Files.write(folder.resolve("zipped"), zipped.toByteArray()));
        for (var file : files) {
            var sources = assertInstanceOf(Guess.Sources.class, Guess.at(file.toString()))
                    .candidates();
            assertEquals(Source.Kind.DESCRIPTORS, sources.getFirst().kind(), file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "nowhere/openapi.yaml", "ftp://host/x", "justaword", "a\0b"})
    void saysWhyItIsNone(String text) {
        var problem = assertInstanceOf(Guess.Unknown.class, Guess.at(text)).problem();
        assertTrue(problem.line().endsWith("path of a file."), problem.line());
    }
}
