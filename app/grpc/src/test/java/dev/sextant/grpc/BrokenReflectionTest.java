package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.catalog.Lack;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import dev.sextant.samples.lab.BrokenReflection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenReflectionTest {
    @Test
    void lacksOneFileAndIsMendedWithIt(@TempDir Path folder) throws IOException {
        var mend = Files.writeString(folder.resolve("missing.proto"), BrokenReflection.MISSING);
        try (var server = BrokenReflection.start(0);
                var desk = Desk.plain(server.port())) {
            var broken = desk.catalog();
            assertEquals(3, broken.operations().count());
            assertEquals(
                    List.of("broken/v1/missing.proto"),
                    broken.lacks().stream().map(Lack::wanted).toList());
            assertEquals(List.of("Parcel.extra"), broken.lacks().getFirst().uses());
            var options = Source.Options.USUAL.mendedBy(List.of(mend.toString()));
            var source = Source.of(Source.Kind.REFLECTION, "grpc://127.0.0.1:" + server.port());
            if (!(desk.protocol().open(source.with(options), desk.endpoint())
                    instanceof Opening.Opened(var _, var mended))) {
                throw new AssertionError("it was refused");
            }
            assertEquals(List.of(), mended.problems());
        }
    }
}
