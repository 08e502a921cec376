package dev.sextant.desktop.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.form.Samples;
import dev.sextant.desktop.variable.Variables;
import dev.sextant.environment.Environment;
import dev.sextant.schema.SchemaAt;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CompletionTest {
    private final Completion completion = new Completion(
            SchemaAt.of(Samples.INIT, Samples.TYPES),
            new Variables(() -> Environment.NONE.withVariables(Map.of("region", "eu"))));

    @Test
    void offersTheNamesThatAreNotThereYet() {
        var names = names("{\"workflow_name\": \"x\", |, \"runner\": 1}");
        assertTrue(names.contains("project_name"));
        assertTrue(!names.contains("workflow_name") && !names.contains("runner"), names.toString());
    }

    @Test
    void replacesTheNameThatIsBegun() {
        var offer = offer("{\"proj|\"}");
        assertEquals(
                List.of("project_name"),
                offer.entries().stream().map(Completion.Entry::name).toList());
        assertEquals("\"project_name\": \"\"", offer.entries().getFirst().text());
        assertEquals(1, offer.from());
        assertEquals(7, offer.to());
        assertEquals(
                "\"project_name\"", offer("{\"proj|\": 1}").entries().getFirst().text());
        assertEquals(
                "\"project_name\": \"\"", offer("{proj|").entries().getFirst().text());
    }

    @Test
    void offersSymbolsAsValues() {
        assertEquals(List.of("GITHUB_ACTION", "GITLAB_PIPELINE"), names("{\"runner\": \"git|\"}"));
        assertEquals(
                "\"GITHUB_ACTION\"", offer("{\"runner\": |}").entries().get(1).text());
        assertEquals(List.of("true", "false"), names("{\"policy\": {\"enforce\": |"));
    }

    @Test
    void goesIntoMessagesAndLists() {
        assertEquals(List.of("reference", "digest", "platform"), names("{\"image\": {|}}"));
        assertEquals(List.of("digest"), names("{\"image\": {\"reference\": \"a\", \"di|"));
        assertEquals(List.of(), names("{\"tags\": [\"a\", |]}"));
    }

    @Test
    void offersNothingOutside() {
        assertEquals(List.of(), names("|{}"));
        assertEquals(List.of(), names("{}|"));
    }

    @Test
    void offersVariablesWithinTexts() {
        assertEquals(
                "{{region}}",
                offer("{\"workflow_name\": \"x-{{re|\"}").entries().getFirst().text());
        assertEquals(21, offer("{\"workflow_name\": \"x-{{re|\"}").from());
        assertEquals(List.of(), names("{\"workflow_name\": {{|"));
    }

    private List<String> names(String marked) {
        return completion.at(marked.replace("|", ""), marked.indexOf('|'), Value.Struct.EMPTY).stream()
                .flatMap(offer -> offer.entries().stream())
                .map(Completion.Entry::name)
                .toList();
    }

    private Completion.Offer offer(String marked) {
        return completion
                .at(marked.replace("|", ""), marked.indexOf('|'), Value.Struct.EMPTY)
                .orElseThrow();
    }
}
