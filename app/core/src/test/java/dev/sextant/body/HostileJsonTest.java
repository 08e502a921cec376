package dev.sextant.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.sextant.exchange.Body;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What others found to break readers of JSON. The files are not part of the project: without them nothing is tested
/// here.
final class HostileJsonTest {
    private static final Path HOSTILE = Path.of("../../../shared/corpus/hostile");

    @Test
    void tellsJsonFromWhatIsNot() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files(HOSTILE.resolve("JSONTestSuite/test_parsing"))) {
            var name = file.getFileName().toString();
            var shown = open(file).presentation();
            if ((name.startsWith("y_") && shown != Presentation.JSON)
                    || (name.startsWith("n_") && shown == Presentation.JSON)) {
                wrong.add(name);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void showsAllOfIt() throws IOException {
        var files = new ArrayList<>(files(HOSTILE.resolve("JSONTestSuite/test_parsing")));
        files.addAll(files(HOSTILE.resolve("JSONTestSuite/test_transform")));
        files.addAll(files(HOSTILE.resolve("generated/json")));
        for (var file : files) {
            var document = open(file);
            for (var row : Documents.rows(document)) {
                assertFalse(
                        row.spans().stream()
                                .anyMatch(span -> span.to() > row.text().length()),
                        file.toString());
            }
        }
    }

    private static Document open(Path file) throws IOException {
        try (var in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            var bytes = in.readAllBytes();
            var body = Body.of("application/json", bytes, bytes.length);
            var document = Document.open(body, Presentation.JSON);
            document.read();
            return document;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        assumeTrue(Files.isDirectory(folder), "no corpus at " + folder.toAbsolutePath());
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
