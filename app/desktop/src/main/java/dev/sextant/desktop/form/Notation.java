package dev.sextant.desktop.form;

import dev.sextant.schema.Json;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.time.InstantSource;
import java.util.List;

/// How a leaf is written in a line of text: what the text means, and what is said beside it.
sealed interface Notation {
    /// The value that a text means. A text that means none stays a text, so that nothing typed is lost.
    Value read(String text);

    /// What is said beside the text: `17 / 63`, `14:00:00 UTC`; blank for nothing.
    String note(String text);

    /// The text that shows a value, also one of another kind.
    default String write(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            case Value.Bool _, Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> Json.compact(value);
        };
    }

    /// The notation of a leaf.
    static Notation of(Schema.Scalar scalar, InstantSource clock) {
        return switch (scalar.kind()) {
            case INTEGER, NUMBER -> new Digits();
            case TIMESTAMP -> new Time(clock);
            case DURATION -> new Length();
            case TEXT, BYTES, BOOL -> new Line(longest(scalar.limits()));
        };
    }

    private static long longest(List<Limit> limits) {
        return limits.stream()
                .filter(Limit.Length.class::isInstance)
                .map(Limit.Length.class::cast)
                .mapToLong(Limit.Length::maximum)
                .findFirst()
                .orElse(-1);
    }

    /// Text, counted where the contract sets a limit.
    record Line(long longest) implements Notation {
        @Override
        public Value read(String text) {
            return new Value.Text(text);
        }

        @Override
        public String note(String text) {
            return longest < 0 ? "" : "%d / %d".formatted(text.codePointCount(0, text.length()), longest);
        }
    }

    /// A number, kept with the digits that were typed.
    record Digits() implements Notation {
        @Override
        public Value read(String text) {
            return Json.read(text.strip()) instanceof Json.Parsed.Read(Value.Num number)
                    ? number
                    : new Value.Text(text);
        }

        @Override
        public String note(String text) {
            return "";
        }
    }

    /// A moment in a person's words, with the moment it means.
    record Time(InstantSource clock) implements Notation {
        @Override
        public Value read(String text) {
            return new Value.Text(text);
        }

        @Override
        public String note(String text) {
            var now = clock.instant();
            return Moment.read(text, now)
                    .filter(moment -> !Moment.wire(moment).equals(text))
                    .map(moment -> Moment.shown(moment, now))
                    .orElse("");
        }
    }

    /// A span in a person's words, with the seconds it means.
    record Length() implements Notation {
        @Override
        public Value read(String text) {
            return new Value.Text(text);
        }

        @Override
        public String note(String text) {
            return Span.read(text)
                    .map(Span::wire)
                    .filter(wire -> !wire.equals(text))
                    .orElse("");
        }
    }
}
