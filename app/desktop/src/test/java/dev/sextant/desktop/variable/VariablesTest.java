package dev.sextant.desktop.variable;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Access;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Reference;
import dev.sextant.environment.Traits;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is begun, what fits it, and what is told of it.
final class VariablesTest {
    private final Variables variables = new Variables(() -> new Environment(
            "prod",
            Environment.Stage.PRODUCTION,
            Map.of(),
            Map.of("region", "eu", "other_region", "us", "key", "secret-5e17"),
            Map.of("key", new Reference.Variable("KEY")),
            Access.OPEN,
            Map.of(),
            Traits.PLAIN));

    @ParameterizedTest
    @CsvSource(
            value = {
                "{{|; 0; 2; ''",
                "a {{re|; 2; 6; re",
                "a {{re|gion}} b; 2; 12; re",
                "a {{ re| }}; 2; 10; re",
                "{{a}}/{{|}}; 6; 10; ''",
                "{{|}; 0; 3; ''"
            },
            delimiter = ';')
    void nameIsBegunAfterBraces(String marked, int from, int to, String begun) {
        assertEquals(Optional.of(new Braces(from, to, begun)), at(marked));
    }

    @ParameterizedTest
    @ValueSource(strings = {"|", "{|", "{{a}}|", "{{a b|", "|{{a}}", "{{a\n|"})
    void nothingIsBegunElsewhere(String marked) {
        assertEquals(Optional.empty(), at(marked));
    }

    @Test
    void thoseThatBeginSoComeFirst() {
        assertEquals(
                List.of("region", "other_region"),
                variables.begun("RE").stream().map(Variables.Known::name).toList());
        assertEquals("••••••", variables.begun("key").getFirst().shown());
    }

    @Test
    void eachIsToldOnce() {
        assertEquals(Optional.of("""
                        {{region}} is eu in prod
                        {{none}} has no value in prod
                        {{key}} is •••••• in prod, taken from $KEY"""), variables.told("{{region}}/{{none}}/{{key}}/{{region}}"));
        assertEquals(Optional.empty(), variables.told("${region} {region}"));
    }

    private static Optional<Braces> at(String marked) {
        return Braces.at(marked.replace("|", ""), marked.indexOf('|'));
    }
}
