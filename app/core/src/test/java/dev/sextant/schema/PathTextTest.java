package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PathTextTest {
    private final Path path =
            Path.ROOT.member("items").element(18_204).member("a/b~c").member("it's \"x\"");

    @Test
    void writesAJsonPointer() {
        assertEquals("/items/18204/a~1b~0c/it's \"x\"", PathText.pointer(path));
        assertEquals("", PathText.pointer(Path.ROOT));
    }

    @Test
    void writesAFilterOfJq() {
        assertEquals(".items[18204][\"a/b~c\"][\"it's \\\"x\\\"\"]", PathText.jq(path));
        assertEquals(".", PathText.jq(Path.ROOT));
        assertEquals(".[3]", PathText.jq(Path.ROOT.element(3)));
        assertEquals(".[\"a b\"]", PathText.jq(Path.ROOT.member("a b")));
    }

    @Test
    void writesANormalizedJsonPath() {
        assertEquals("$['items'][18204]['a/b~c']['it\\'s \"x\"']", PathText.jsonPath(path));
        assertEquals("$['\\n']", PathText.jsonPath(Path.ROOT.member("\n")));
    }
}
