package dev.sextant.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Everything that a run wrote: what it printed or showed, what it logged at every level, and every file below a
/// folder.
public final class Harvest implements AutoCloseable {
    private final Path folder;
    private final Map<String, byte[]> printed = new LinkedHashMap<>();
    private final Log log = new Log();
    private final Logger root = Logger.getLogger("");
    private final Level before = root.getLevel();

    /// What is written below a folder, and logged from now on.
    public Harvest(Path folder) {
        this.folder = folder;
        root.setLevel(Level.ALL);
        root.addHandler(log);
    }

    /// Keeps what was printed or shown.
    public void keep(String what, String text) {
        printed.put(what, text.getBytes(UTF_8));
    }

    /// Where a canary is found, and in which encoding.
    public List<String> leaks(Canary canary) throws IOException {
        var leaks = new ArrayList<String>();
        printed.forEach((what, bytes) -> canary.foundIn(bytes).forEach(form -> leaks.add(what + ": " + form)));
        canary.foundIn(log.text()).forEach(form -> leaks.add("the log: " + form));
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                canary.foundIn(folder.relativize(file).toString()).forEach(form -> leaks.add("a name: " + form));
                if (Files.isRegularFile(file)) {
                    canary.foundIn(Files.readAllBytes(file))
                            .forEach(form -> leaks.add(folder.relativize(file) + ": " + form));
                }
            }
        }
        return leaks;
    }

    @Override
    public String toString() {
        var all = new StringBuilder();
        printed.forEach((what, bytes) ->
                all.append(what).append(":\n").append(new String(bytes, UTF_8)).append('\n'));
        return all.toString();
    }

    @Override
    public void close() {
        root.removeHandler(log);
        root.setLevel(before);
    }

    /// What is logged, with every stack trace.
    private static final class Log extends Handler {
        private final StringBuilder text = new StringBuilder();

        private Log() {
            setLevel(Level.ALL);
        }

        synchronized String text() {
            return text.toString();
        }

        @Override
        public synchronized void publish(LogRecord line) {
            text.append(new java.util.logging.SimpleFormatter().format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
