package dev.sextant.desktop.compare;

import dev.sextant.compare.Answer;
import java.util.Optional;

/// A column: where an answer comes from, and the answer once there is one.
public record Side(String name, Optional<Answer> answer) {
    /// The side of an answer that is there.
    public static Side of(Answer answer) {
        return new Side(answer.place(), Optional.of(answer));
    }
}
