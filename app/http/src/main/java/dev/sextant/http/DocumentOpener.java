package dev.sextant.http;

import dev.sextant.catalog.Problem;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.document.Folder;
import dev.sextant.http.document.Reach;
import dev.sextant.http.openapi.OpenApiReader;
import dev.sextant.http.openapi.OpenApiReader.Origin;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Opening.Reason;
import dev.sextant.protocol.Source;
import dev.sextant.transport.Transport;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens OpenAPI documents: files, URLs, pasted text; out of zips and of web pages that show one.
final class DocumentOpener {
    /// The largest file that is read, in bytes.
    private static final long LARGEST = 256L << 20;

    private final Download download;

    DocumentOpener(Transport transport) {
        this.download = new Download(transport);
    }

    /// Bytes to read, or why there are none.
    sealed interface Fetch {
        /// Bytes and where they came from.
        record Got(byte[] bytes, Origin origin) implements Fetch {}

        /// None.
        record Kept(Reason reason, Problem problem) implements Fetch {}
    }

    Opening open(Source source, Endpoint endpoint) {
        var location = source.location();
        var headers = source.options().headers();
        var remote = location.startsWith("http://") || location.startsWith("https://");
        var fetched = location.startsWith("data:")
                ? Pasted.open(location)
                : remote ? download.fetch(location, endpoint, headers) : file(location);
        return switch (unwrapped(fetched, endpoint, headers)) {
            case Fetch.Kept(var reason, var problem) -> new Opening.Refused(source, reason, problem);
            case Fetch.Got(var bytes, var origin) -> read(source, bytes, reaching(origin, source, endpoint));
        };
    }

    /// Out of a zip or a web page.
    private Fetch unwrapped(Fetch fetched, Endpoint endpoint, Metadata headers) {
        if (!(fetched instanceof Fetch.Got(var bytes, var origin))) {
            return fetched;
        }
        if (Archive.is(bytes)) {
            return Archive.open(bytes, origin);
        }
        if (!Page.is(bytes) || origin.address().isEmpty()) {
            return fetched;
        }
        var address = origin.address().orElseThrow();
        return new Pages(download, endpoint, headers, address).document(bytes, origin);
    }

    /// References lead as far as the source's roots say.
    private Origin reaching(Origin origin, Source source, Endpoint endpoint) {
        var reach = new Reach(source.options().roots(), address -> download.neighbour(address, endpoint));
        return new Origin(origin.file(), origin.folder(), origin.address(), reach);
    }

    private static Opening read(Source source, byte[] bytes, Origin origin) {
        if (Thread.currentThread().isInterrupted()) {
            return new Opening.Refused(source, Reason.CANCELLED, stopped());
        }
        return switch (OpenApiReader.read(bytes, origin)) {
            case OpenApiReader.Result.Opened(var catalog) -> new Opening.Opened(source, catalog);
            case OpenApiReader.Result.Refused(var problem) ->
                new Opening.Refused(source, Reason.NOT_A_CONTRACT, problem);
        };
    }

    private static Fetch file(String location) {
        try {
            var file = Path.of(location).toAbsolutePath().normalize();
            return Files.exists(file) ? file(file) : kept(Reason.NOT_FOUND, "There is no file %s.".formatted(file), "");
        } catch (InvalidPathException e) {
            return kept(Reason.NOT_FOUND, "“%s” is no path.".formatted(location), e.getReason() + ".");
        } catch (ClosedByInterruptException _) {
            return new Fetch.Kept(Reason.CANCELLED, stopped());
        } catch (IOException e) {
            return kept(Reason.NOT_FOUND, "%s cannot be read.".formatted(location), e.getMessage() + ".");
        }
    }

    private static Fetch file(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return kept(Reason.NOT_A_CONTRACT, "%s is a folder.".formatted(file), "An OpenAPI document is one file.");
        }
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return kept(
                    Reason.NOT_A_CONTRACT,
                    "%s is not read.".formatted(file),
                    "It is no plain file, or larger than %d MiB.".formatted(LARGEST >> 20));
        }
        var origin = new Origin(String.valueOf(file.getFileName()), Folder.of(file), Optional.empty());
        return new Fetch.Got(Files.readAllBytes(file), origin);
    }

    private static Problem stopped() {
        return Problem.error("Stopped by you.", "", "");
    }

    private static Fetch kept(Reason reason, String what, String cause) {
        return new Fetch.Kept(reason, Problem.error(what, cause, "Give the path or URL of an OpenAPI document."));
    }
}
