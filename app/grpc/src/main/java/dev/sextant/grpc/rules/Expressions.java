package dev.sextant.grpc.rules;

import build.buf.validate.Rule;
import java.util.List;
import java.util.stream.Stream;

/// Rules in CEL as text.
final class Expressions {
    private Expressions() {}

    /// What each says when it is broken; the expression where it says nothing.
    static Stream<String> of(List<Rule> rules) {
        return rules.stream().map(rule -> rule.getMessage().isBlank() ? rule.getExpression() : rule.getMessage());
    }
}
