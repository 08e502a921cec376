package dev.sextant.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Endpoint;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.http.Contracts;
import dev.sextant.transport.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every style with and without `explode`, for a primitive, an array, an object, nothing in them and reserved
/// characters, from the document to the line that is sent: the tables of OpenAPI 3.1.1 section 4.8.12.6 and appendix C.
final class StyleTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "path|simple|false|TEXT|/blue",
                "path|simple|false|ARRAY|/blue,black,brown",
                "path|simple|false|OBJECT|/R,100,G,200,B,150",
                "path|simple|false|RESERVED|/a%2Fb%3Fc%23d%5Be%5D@f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%25r%20s",
                "path|simple|true|TEXT|/blue",
                "path|simple|true|ARRAY|/blue,black,brown",
                "path|simple|true|OBJECT|/R=100,G=200,B=150",
                "path|label|false|TEXT|/.blue",
                "path|label|false|ARRAY|/.blue,black,brown",
                "path|label|false|OBJECT|/.R,100,G,200,B,150",
                "path|label|true|TEXT|/.blue",
                "path|label|true|ARRAY|/.blue.black.brown",
                "path|label|true|OBJECT|/.R=100.G=200.B=150",
                "path|label|false|RESERVED|/.a%2Fb%3Fc%23d%5Be%5D@f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%25r%20s",
                "path|matrix|false|RESERVED|/;color=a%2Fb%3Fc%23d%5Be%5D@f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%25r%20s",
                "path|simple+reserved|false|ENCODED|/a%2Fb",
                "path|content|false|OBJECT|/%7B%22R%22:100%2C%22G%22:200%2C%22B%22:150%7D",
                "path|matrix|false|TEXT|/;color=blue",
                "path|matrix|false|EMPTY|/;color",
                "path|matrix|false|ARRAY|/;color=blue,black,brown",
                "path|matrix|false|OBJECT|/;color=R,100,G,200,B,150",
                "path|matrix|true|TEXT|/;color=blue",
                "path|matrix|true|EMPTY|/;color",
                "path|matrix|true|ARRAY|/;color=blue;color=black;color=brown",
                "path|matrix|true|OBJECT|/;R=100;G=200;B=150",
                "query|form|false|TEXT|/?color=blue",
                "query|form|false|EMPTY|/?color=",
                "query|form|false|ARRAY|/?color=blue,black,brown",
                "query|form|false|NOTHING|/",
                "query|form|false|OBJECT|/?color=R,100,G,200,B,150",
                "query|form|true|TEXT|/?color=blue",
                "query|form|true|EMPTY|/?color=",
                "query|form|true|ARRAY|/?color=blue&color=black&color=brown",
                "query|form|true|NOTHING|/",
                "query|form|true|OBJECT|/?R=100&G=200&B=150",
                "query|form|true|RESERVED|/?color=a/b%3Fc%23d%5Be%5D@f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%25r%20s",
                "query|form+reserved|true|RESERVED|/?color=a/b?c%23d%5Be%5D@f!g$h%26i'j(k)l*m%2Bn,o;p=q%25r%20s",
                "query|form+reserved|true|ENCODED|/?color=a%2Fb",
                "query|spaceDelimited|false|ARRAY|/?color=blue%20black%20brown",
                "query|spaceDelimited|false|OBJECT|/?color=R%20100%20G%20200%20B%20150",
                "query|spaceDelimited|true|ARRAY|/?color=blue&color=black&color=brown",
                "query|pipeDelimited|false|ARRAY|/?color=blue%7Cblack%7Cbrown",
                "query|pipeDelimited|false|OBJECT|/?color=R%7C100%7CG%7C200%7CB%7C150",
                "query|pipeDelimited|true|ARRAY|/?color=blue&color=black&color=brown",
                "query|deepObject|true|OBJECT|/?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
                "query|deepObject|true|NOBODY|/",
                "query|deepObject|true|KEYS|/?color%5Ba%20%26%5D=%3D%26",
                "query|spaceDelimited|false|NOTHING|/",
                "query|pipeDelimited|false|NOTHING|/",
                "query|pipeDelimited|false|RESERVED|/?color=a/b%3Fc%23d%5Be%5D@f%21g%24h%26i%27j%28k%29l%2Am%2Bn%2Co%3Bp%3Dq%25r%20s",
                "query|form+empty|true|EMPTY|/?color=",
                "query|form+empty|true|NULL|/",
                "query|spaceDelimited|false|NULL|/",
                "query|content|true|OBJECT|/?color=%7B%22R%22:100%2C%22G%22:200%2C%22B%22:150%7D",
                "querystring|form|true|OBJECT|/?R=100&G=200&B=150",
                "header|simple|false|TEXT|color: blue",
                "header|simple|false|ARRAY|color: blue,black,brown",
                "header|simple|false|OBJECT|color: R,100,G,200,B,150",
                "header|simple|true|OBJECT|color: R=100,G=200,B=150",
                "header|simple|false|RESERVED|color: a/b?c#d[e]@f!g$h&i'j(k)l*m+n,o;p=q%r s",
                "header|simple|false|EMPTY|`color: `",
                "header|simple|true|ARRAY|color: blue,black,brown",
                "header|content|false|OBJECT|color: {\"R\":100,\"G\":200,\"B\":150}",
                "cookie|form|false|TEXT|Cookie: color=blue",
                "cookie|form|false|ARRAY|Cookie: color=blue,black,brown",
                "cookie|form|false|OBJECT|Cookie: color=R,100,G,200,B,150",
                "cookie|form|false|EMPTY|Cookie: color=",
                "cookie|form|true|ARRAY|Cookie: color=blue; color=black; color=brown",
                "cookie|content|false|OBJECT|Cookie: color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D",
                "cookie|form|true|TEXT|Cookie: color=blue",
                "cookie|form|true|OBJECT|Cookie: R=100; G=200; B=150",
                "cookie|cookie|true|TEXT|Cookie: color=blue",
                "cookie|cookie|true|ENCODED|Cookie: color=a%2Fb",
                "cookie|cookie|true|OBJECT|Cookie: R=100; G=200; B=150",
            })
    void writesTheLineThatIsSent(String place, String style, boolean explode, String value, String line) {
        var request = request(place, style, explode, value);
        var sent = line.startsWith("/")
                ? request.target().url().substring("http://h".length())
                : line.substring(0, line.indexOf(": ") + 2)
                        + request.headers()
                                .first(line.substring(0, line.indexOf(':')))
                                .orElse("(none)");
        assertEquals(line, sent);
    }

    private static Request request(String place, String style, boolean explode, String value) {
        var in = style.equals("content") || place.equals("querystring")
                ? "content: {%s: {schema: {}}}"
                        .formatted(style.equals("content") ? "application/json" : "application/x-www-form-urlencoded")
                : "style: %s, explode: %s, allowReserved: %s, allowEmptyValue: %s, schema: {}"
                        .formatted(
                                style.replaceFirst("[+].*", ""),
                                explode,
                                style.endsWith("+reserved"),
                                style.endsWith("+empty"));
        var catalog = Contracts.catalog("""
                openapi: 3.2.0
                info: {title: t}
                paths:
                  /%s:
                    get:
                      parameters: [{name: color, in: %s, required: true, %s}]
                      responses: {}
                """.formatted(place.equals("path") ? "{color}" : "", place, in));
        var operation = catalog.operations().findFirst().orElseThrow();
        var message = Contracts.struct("{\"color\": %s}".formatted(json(value)));
        var call = new Call(operation, List.of(message), Metadata.EMPTY, Call.Options.DEFAULT);
        var endpoint = Endpoint.of(URI.create("http://h"));
        var made = RequestMaker.make(catalog.layout(operation), catalog.address(), endpoint, call, CookieJar.NONE);
        return assertInstanceOf(RequestMaker.Made.Ready.class, made).request();
    }

    private static String json(String value) {
        return switch (value) {
            case "TEXT" -> "\"blue\"";
            case "EMPTY" -> "\"\"";
            case "ARRAY" -> "[\"blue\",\"black\",\"brown\"]";
            case "NOTHING" -> "[]";
            case "OBJECT" -> "{\"R\":100,\"G\":200,\"B\":150}";
            case "NOBODY" -> "{}";
            case "NULL" -> "null";
            case "KEYS" -> "{\"a &\":\"=&\"}";
            case "ENCODED" -> "\"a%2Fb\"";
            case "RESERVED" -> "\"a/b?c#d[e]@f!g$h&i'j(k)l*m+n,o;p=q%r s\"";
            default -> throw new IllegalArgumentException(value);
        };
    }
}
