package dev.sextant.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

    @ParameterizedTest
    @CsvSource({
        "https://{{region}}-api.example/v1, https://us-west-2-api.example/v1",
        "{{ region }}, us-west-2",
        "{{nested}}, {{region}}",
        "${region} {region} {{}}, ${region} {region} {{}}",
        "{{dollar}}, $1\\"
    })
    void putsValuesInAsTheyAre(String text, String expected) {
        var variables = Map.of("region", "us-west-2", "nested", "{{region}}", "dollar", "$1\\");
        assertEquals(new Template.Expansion(expected, List.of()), Template.expand(text, variables));
    }

    @ParameterizedTest
    @CsvSource({"{{project}}/{{other}}"})
    void namesWhatHasNoValue(String text) {
        assertEquals(new Template.Expansion(text, List.of("project", "other")), Template.expand(text, Map.of()));
    }
}
