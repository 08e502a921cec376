package dev.sextant.desktop.round;

import dev.sextant.desktop.response.ResponseActions;
import dev.sextant.environment.Environment;
import java.util.function.Function;

/// What a round asks of the window: sending it again, and what the answer of one environment asks.
public record RoundActions(Runnable again, Function<Environment, ResponseActions> answers) {
    ResponseActions of(Environment environment) {
        return answers.apply(environment);
    }
}
