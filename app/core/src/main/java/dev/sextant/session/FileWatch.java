package dev.sextant.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits for files to change, and for files of their kinds to come and go in folders and all folders below. Tells once
/// when it is quiet again, on a thread of its own; closing ends it.
final class FileWatch implements Watch {
    /// A save is several events: milliseconds without one before it is told.
    private static final long QUIET = 150;

    /// Folders watched at most: the system has few handles for that.
    private static final int LARGEST = 2_000;

    private final WatchService service;
    private final Runnable changed;
    private final Set<Path> files = new HashSet<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<String> endings = new HashSet<>();
    private final Map<WatchKey, Path> keys = new HashMap<>();

    private FileWatch(WatchService service, Runnable changed) {
        this.service = service;
        this.changed = changed;
    }

    /// Begins to watch these files and folders.
    ///
    /// @throws IOException if the system cannot watch them
    static FileWatch start(List<Path> paths, Runnable changed) throws IOException {
        var watch = new FileWatch(FileSystems.getDefault().newWatchService(), changed);
        for (var path : paths) {
            var absolute = path.toAbsolutePath().normalize();
            if (Files.isDirectory(absolute)) {
                watch.folders.add(absolute);
                watch.below(absolute);
            } else {
                watch.files.add(absolute);
                watch.endings.add(ending(absolute));
                watch.register(absolute.resolveSibling(""));
            }
        }
        Thread.ofVirtual().name("watch files").start(watch::run);
        return watch;
    }

    private void below(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path found, BasicFileAttributes attributes) throws IOException {
                var name = String.valueOf(found.getFileName());
                var aside = !found.equals(folder) && (name.startsWith(".") || name.equals("node_modules"));
                if (aside || keys.size() >= LARGEST) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                register(found);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void register(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            var key = folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            keys.put(key, folder);
        }
    }

    private void run() {
        try {
            while (true) {
                var touched = touched(service.take());
                for (var key = next(); key != null; key = next()) {
                    touched |= touched(key);
                }
                if (touched) {
                    changed.run();
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException _) {
            // Closed: nobody waits any more.
        }
    }

    private @Nullable WatchKey next() throws InterruptedException {
        return service.poll(QUIET, TimeUnit.MILLISECONDS);
    }

    private boolean touched(WatchKey key) {
        var folder = keys.get(key);
        var touched = false;
        for (var event : key.pollEvents()) {
            touched |= folder != null && concerns(folder, event);
        }
        key.reset();
        return touched;
    }

    private boolean concerns(Path folder, WatchEvent<?> event) {
        if (!(event.context() instanceof Path name)) {
            return true;
        }
        var path = folder.resolve(name);
        if (files.contains(path)) {
            return true;
        }
        if (folders.stream().noneMatch(path::startsWith) || name.toString().startsWith(".")) {
            return false;
        }
        try {
            if (Files.isDirectory(path)) {
                below(path);
                return true;
            }
        } catch (IOException _) {
            // A folder that is gone again needs no watching.
        }
        return endings.isEmpty() || endings.contains(ending(path));
    }

    private static String ending(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.substring(Math.max(0, name.lastIndexOf('.')));
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
