package dev.sextant.exchange;

import dev.sextant.schema.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Headers, trailers or other named values: ordered, a name may come more than once, names compare without case (RFC
/// 9110 section 5.1).
public record Metadata(List<Entry> entries) {
    /// No entries.
    public static final Metadata EMPTY = new Metadata(List.of());

    public Metadata {
        entries = List.copyOf(entries);
    }

    /// One name with one value.
    public sealed interface Entry {
        /// As sent or received.
        String name();

        /// The value for the wire.
        String reveal();

        /// The value for eyes: a secret is masked.
        String shown();

        /// A value anybody may see. Of a `-bin` entry it is the base64 text.
        record Plain(String name, String value) implements Entry {
            @Override
            public String reveal() {
                return value;
            }

            @Override
            public String shown() {
                return value;
            }
        }

        /// A value with a secret in it: `prefix` (such as `Bearer `) may be seen, the rest not.
        record Hidden(String name, String prefix, Secret secret) implements Entry {
            @Override
            public String reveal() {
                return prefix + secret.reveal();
            }

            @Override
            public String shown() {
                return prefix + Secret.MASK + secret.tail();
            }

            @Override
            public String toString() {
                return "Hidden[" + name + ": " + prefix + Secret.MASK + "]";
            }
        }
    }

    /// Metadata of one plain entry.
    public static Metadata of(String name, String value) {
        return EMPTY.with(name, value);
    }

    /// These entries and a plain one after them.
    public Metadata with(String name, String value) {
        return with(new Entry.Plain(name, value));
    }

    /// These entries and another after them.
    public Metadata with(Entry entry) {
        var longer = new ArrayList<>(entries);
        longer.add(entry);
        return new Metadata(longer);
    }

    /// These entries and all of the other's after them.
    public Metadata and(Metadata other) {
        return new Metadata(
                Stream.concat(entries.stream(), other.entries.stream()).toList());
    }

    /// These entries; where the other has a name, only the other's entries of that name are kept.
    public Metadata overriddenBy(Metadata other) {
        var kept = entries.stream().filter(entry -> !other.has(entry.name()));
        return new Metadata(Stream.concat(kept, other.entries.stream()).toList());
    }

    /// Whether an entry has this name.
    public boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equalsIgnoreCase(name));
    }

    /// The first entry of this name, for the wire.
    public Optional<String> first(String name) {
        return all(name).findFirst();
    }

    /// The first entry of this name that is a date as HTTP writes it (RFC 9110 section 5.6.7).
    public Optional<Instant> date(String name) {
        return first(name).flatMap(text -> {
            try {
                return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.strip())));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    /// All values of this name, for the wire.
    public Stream<String> all(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name))
                .map(Entry::reveal);
    }

    /// Whether there is no entry.
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /// The first thing that may not be sent: CR, LF or NUL in a value, or a name that is no token (RFC 9110 section
    /// 5.6.2).
    public Optional<String> fault() {
        return entries.stream().flatMap(entry -> fault(entry).stream()).findFirst();
    }

    private static Optional<String> fault(Entry entry) {
        if (!isToken(entry.name())) {
            return Optional.of("“%s” is no header name.".formatted(Visible.line(entry.name())));
        }
        return entry.reveal().chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)
                ? Optional.of("The value of %s holds a line break or NUL.".formatted(entry.name()))
                : Optional.empty();
    }

    /// Whether it may be a header's name, or a method's (RFC 9110 section 5.6.2).
    public static boolean isToken(String name) {
        return !name.isEmpty() && name.chars().allMatch(Metadata::isToken);
    }

    private static boolean isToken(int c) {
        return c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0;
    }

    @Override
    public String toString() {
        return entries.stream()
                .map(entry -> entry.name() + ": " + entry.shown())
                .collect(Collectors.joining("\n"));
    }
}
