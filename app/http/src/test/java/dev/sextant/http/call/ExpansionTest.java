package dev.sextant.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.http.Contracts;
import dev.sextant.http.openapi.Layout;
import dev.sextant.http.openapi.Style;
import dev.sextant.schema.Field;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of style examples in OpenAPI 3.1, section 4.8.12.4, and what it leaves open.
final class ExpansionTest {
    private static final String LIST = "[\"blue\",\"black\",\"brown\"]";
    private static final String MAP = "{\"R\":100,\"G\":200}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SIMPLE|false|\"blue\"|blue",
                "SIMPLE|false|LIST|blue,black,brown",
                "SIMPLE|true|LIST|blue,black,brown",
                "SIMPLE|false|MAP|R,100,G,200",
                "SIMPLE|true|MAP|R=100,G=200",
                "LABEL|false|\"blue\"|.blue",
                "LABEL|false|LIST|.blue,black,brown",
                "LABEL|true|LIST|.blue.black.brown",
                "LABEL|true|MAP|.R=100.G=200",
                "MATRIX|false|\"blue\"|;color=blue",
                "MATRIX|false|LIST|;color=blue,black,brown",
                "MATRIX|true|LIST|;color=blue;color=black;color=brown",
                "MATRIX|false|MAP|;color=R,100,G,200",
                "MATRIX|true|MAP|;R=100;G=200",
                "SIMPLE|false|\"a/b:c d%é\"|a%2Fb:c%20d%25%C3%A9",
                "JSON|false|MAP|%7B%22R%22:100%2C%22G%22:200%7D",
                "SIMPLE|false|12345678901234567890.10|12345678901234567890.10",
            })
    void writesInPlace(Style style, boolean explode, String value, String written) {
        var expansion = new Expansion(parameter("color", style, explode), Percent.PATH::encode);
        assertEquals(written, expansion.inPlace(Contracts.json(named(value))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "FORM|true|\"\"|color=",
                "FORM|true|\"a&b=c+d\"|color=a%26b%3Dc%2Bd",
                "FORM|true|LIST|color=blue&color=black&color=brown",
                "FORM|false|LIST|color=blue,black,brown",
                "FORM|false|[\"a,b\",\"c\"]|color=a%2Cb,c",
                "FORM|true|MAP|R=100&G=200",
                "FORM|false|MAP|color=R,100,G,200",
                "FORM|true|[]|''",
                "FORM|true|null|''",
                "SPACE|false|LIST|color=blue%20black%20brown",
                "PIPE|false|LIST|color=blue%7Cblack%7Cbrown",
                "DEEP|true|MAP|color%5BR%5D=100&color%5BG%5D=200",
                "DEEP|true|{\"a\":{\"b\":[1,2]}}|color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2",
                "JSON|false|{\"a\":[1.10]}|color=%7B%22a%22%3A%5B1.10%5D%7D",
            })
    void writesPairs(Style style, boolean explode, String value, String written) {
        var expansion = new Expansion(parameter("color", style, explode), Percent.FORM::encode);
        var pairs = expansion.pairs(Contracts.json(named(value)));
        assertEquals(written, pairs.stream().map(Expansion.Pair::toString).collect(Collectors.joining("&")));
    }

    private static String named(String value) {
        return switch (value) {
            case "LIST" -> LIST;
            case "MAP" -> MAP;
            default -> value;
        };
    }

    private static Layout.Parameter parameter(String name, Style style, boolean explode) {
        return new Layout.Parameter(name, name, Field.Place.QUERY, new Layout.Writing(style, explode, false));
    }
}
