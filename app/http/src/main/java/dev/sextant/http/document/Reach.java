package dev.sextant.http.document;

import dev.sextant.environment.Origin;
import dev.sextant.http.document.Folder.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// How far references may lead beyond a document's folder: to the origins and folders that a person agreed to, within
/// 64 documents and 32 MiB. For use by several threads.
public final class Reach {
    private static final int MOST = 64;
    private static final long LARGEST = 32L << 20;

    private final List<String> agreed;
    private final Fetch fetch;
    private final Set<String> unvisited = new ConcurrentSkipListSet<>();
    private final AtomicInteger documents = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();

    /// `agreed` are origins such as `https://host:8443` and paths of folders.
    public Reach(List<String> agreed, Fetch fetch) {
        this.agreed = List.copyOf(agreed);
        this.fetch = fetch;
    }

    /// Nowhere.
    public static Reach none() {
        return new Reach(List.of(), _ -> new Answer.Kept("Nothing is fetched here."));
    }

    /// Gets a document of the network.
    @FunctionalInterface
    public interface Fetch {
        /// Its bytes, or why there are none.
        Answer get(URI address);
    }

    /// Origins and folders that were asked for and that nobody agreed to.
    List<String> unvisited() {
        return List.copyOf(unvisited);
    }

    /// Whether somebody agreed to this absolute address; if not, it is noted.
    boolean allows(String address) {
        var allowed = file(address)
                .map(this::agreedFolder)
                .orElseGet(() -> agreed.stream().anyMatch(entry -> sameOrigin(entry, address)));
        if (!allowed) {
            place(address).ifPresent(unvisited::add);
        }
        return allowed;
    }

    /// What to agree to for this address: its origin or folder.
    Optional<String> place(String address) {
        return file(address).isPresent()
                ? file(address).map(Path::getParent).map(Path::toString)
                : Origin.of(URI.create(address)).map(Reach::text);
    }

    /// Reads what stands at an address that is allowed.
    Answer read(String address) {
        if (documents.incrementAndGet() > MOST || bytes.get() > LARGEST) {
            return new Answer.Kept(
                    "At most %d documents and %d MiB are read from outside.".formatted(MOST, LARGEST >> 20));
        }
        var answer = file(address).map(this::read).orElseGet(() -> fetch.get(URI.create(address)));
        if (answer instanceof Answer.Found(var found) && bytes.addAndGet(found.length) > LARGEST) {
            return new Answer.Kept("At most %d MiB are read from outside.".formatted(LARGEST >> 20));
        }
        return answer;
    }

    private Answer read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Answer.Kept("There is no file %s.".formatted(file));
            }
            return Files.size(file) > LARGEST
                    ? new Answer.Kept("The file is larger than %d MiB.".formatted(LARGEST >> 20))
                    : new Answer.Found(Files.readAllBytes(file));
        } catch (IOException e) {
            return new Answer.Kept("It cannot be read: %s.".formatted(e.getMessage()));
        }
    }

    /// By real paths, so that a link leads nowhere new.
    private boolean agreedFolder(Path file) {
        return agreed.stream().filter(entry -> !entry.contains("://")).anyMatch(entry -> holds(entry, file));
    }

    private static boolean holds(String folder, Path file) {
        try {
            return file.toRealPath().startsWith(Path.of(folder).toRealPath());
        } catch (IOException | InvalidPathException _) {
            return false;
        }
    }

    private static Optional<Path> file(String address) {
        try {
            return address.startsWith("file:") ? Optional.of(Path.of(URI.create(address))) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException _) {
            return Optional.empty();
        }
    }

    private static boolean sameOrigin(String entry, String address) {
        try {
            var origin = Origin.of(URI.create(entry.strip()));
            return origin.isPresent() && origin.equals(Origin.of(URI.create(address)));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String text(Origin origin) {
        var usual = origin.port() == (origin.scheme().equals("http") ? 80 : 443);
        return origin.scheme() + "://" + origin.host() + (usual ? "" : ":" + origin.port());
    }
}
