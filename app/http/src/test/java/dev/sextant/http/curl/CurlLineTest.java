package dev.sextant.http.curl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.OperationKind;
import dev.sextant.environment.Endpoint;
import dev.sextant.environment.Identity;
import dev.sextant.environment.Route;
import dev.sextant.http.HttpProtocol;
import dev.sextant.protocol.Draft;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Preview;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CurlLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "curl https://a.test/x?b=[1]&c|GET https://a.test/x?b=[1]&c",
                "curl a.test|GET http://a.test/",
                "curl 'https://a.test/a b'|GET https://a.test/a%20b",
                "curl -X DELETE https://a.test/a/./b/../c|DELETE https://a.test/a/c",
                "curl -I https://a.test/|HEAD https://a.test/",
                "curl -G -d a=1 -d 'b=x y' --data-urlencode 'q=ü&' https://a.test/s?z=0|GET https://a.test/s?z=0&a=1&b=x%20y&q=%C3%BC%26",
                "curl --url-query 'n=a b' https://a.test/|GET https://a.test/?n=a%20b",
                "curl -sSLXPUT https://a.test/ -d@-|PUT https://a.test/",
                "$ curl https://user:pw@a.test/x#frag|GET https://a.test/x",
                "curl -g 'https://a.test/{x}'|GET https://a.test/%7Bx%7D",
            })
    void knowsMethodAndAddress(String line, String request) {
        var draft = first(line);
        var ready = assertInstanceOf(Preview.Ready.class, preview(draft));
        assertEquals(request, ready.method() + " " + ready.target());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "curl a.test -d 'a=1' --data b=2|application/x-www-form-urlencoded|\"a=1&b=2\"",
                "curl a.test --json '{\"a\":1}' --json '{}'|application/json|\"{\\\"a\\\":1}{}\"",
                "curl a.test -H 'content-type: application/json' -d $'{\"a\":\"\\u00fc\\x41\\n\\'\"}'|application/json|\"{\\\"a\\\":\\\"üA\\n'\\\"}\"",
                "curl a.test --data-raw @x|application/x-www-form-urlencoded|\"@x\"",
                "curl a.test --data-binary @up/x.bin|application/x-www-form-urlencoded|{\"@file\":\"up/x.bin\"}",
                "curl a.test -F a=1 -F a=2 -F 'f=@x.png;type=image/png;filename=\"y z.png\"' -F 'j={};type=application/json'"
                        + "|multipart/form-data|{\"a\":[\"1\",\"2\"],\"f\":{\"@file\":\"x.png\",\"type\":\"image/png\",\"name\":\"y z.png\"},"
                        + "\"j\":{\"@text\":\"{}\",\"type\":\"application/json\"}}",
                "curl a.test --form-string 'f=@x'|multipart/form-data|{\"f\":\"@x\"}",
                "curl a.test -d \"id=$ID&t=${T}\\$\"|application/x-www-form-urlencoded|\"id={{ID}}&t={{T}}$\"",
            })
    void knowsTheBody(String line, String mediaType, String body) {
        var draft = first(line);
        assertEquals(mediaType, draft.call().metadata().first("Content-Type").orElseThrow());
        assertEquals("POST", ((OperationKind.Http) draft.call().operation().kind()).method());
        assertEquals(
                body,
                Json.compact(draft.call().messages().getFirst().get("body").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl \\\n  'http://a.test/x' \\\n  -H 'A: b \"c\"' \\\n -d '{\"k\": \"v%\"}'",
                "curl ^\n  \"http://a.test/x\" ^\n  -H \"A: b \\\"c\\\"\" ^\n -d \"{\\\"k\\\": \\\"v%\\\"}\"",
                "curl ^\"http://a.test/x^\" ^\r\n  -H ^\"A: b ^\\^\"c^\\^\"^\" ^\r\n  -d ^\"^{^\\^\"k^\\^\": ^\\^\"v^%^\\^\"^}^\"",
                "curl 'http://a.test/x' `\n -H 'A: b \"c\"' `\n -d '{\"k\": \"v%\"}'",
                "curl http://a.test/x -H 'A: b \"c\"' -d @- <<'EOF'\n{\"k\": \"v%\"}\nEOF\n",
                "curl http://a.test/x -H 'A: b \"c\"' -d '{\"k\": \"v%\"}' | jq . > out.json",
                "/usr/bin/curl -H'A: b \"c\"' --url http://a.test/x -d'{\"k\": \"v%\"}' # a remark",
            })
    void readsTheQuotesOfEveryShell(String line) {
        var draft = first(line);
        assertEquals("b \"c\"", draft.call().metadata().first("A").orElseThrow());
        var body = draft.call().messages().getFirst().get("body").orElseThrow();
        assertEquals(
                "{\"k\": \"v%\"}",
                assertInstanceOf(Value.Text.class, body).text().strip());
    }

    @Test
    void knowsHowItGetsIn() {
        var draft =
                first("curl https://a.test -u ada:canary-pw -k -L -x socks5h://p:9 -U me:canary-px --noproxy x.test "
                        + "--cert c.pem:canary-pc --key k.pem --cacert ca.pem --resolve a.test:443:127.0.0.1 --http1.1 "
                        + "-b 'sid=canary-ck' -H 'Authorization: Bearer canary-bearer' -H 'X-Api-Key: canary-key' -A agent "
                        + "--max-time 2.5 --connect-timeout 1");
        var access = draft.environment().access();
        assertEquals("basic", access.credential().scheme());
        assertFalse(access.tls().verified());
        assertEquals(List.of(Path.of("ca.pem")), access.tls().authorities());
        assertInstanceOf(Identity.Pem.class, access.tls().identity().orElseThrow());
        var proxy = assertInstanceOf(Route.Proxy.Through.class, access.route().proxy());
        assertEquals(Route.Proxy.Kind.SOCKS, proxy.kind());
        assertEquals(List.of("x.test"), proxy.bypass());
        assertEquals("127.0.0.1", access.route().hosts().get("a.test"));
        assertEquals(Route.Version.HTTP_1_1, access.route().version());
        assertTrue(draft.call().options().following());
        assertEquals(Duration.ofMillis(2500), draft.call().options().deadline());
        assertEquals(Duration.ofSeconds(1), draft.call().options().connecting());
        assertFalse(draft.toString().contains("canary"), draft.toString());
        assertEquals(List.of(), draft.remarks());
    }

    @Test
    void makesSeveralCallsOfSeveralTransfers() {
        var drafts = drafts("curl https://a.test/1 https://a.test/2 -d x --next -X PUT https://b.test/3");
        assertEquals(
                List.of("POST /1", "POST /2", "PUT /3"),
                drafts.stream().map(draft -> draft.call().operation().id()).toList());
    }

    @Test
    void saysWhatIsNotDone() {
        var remarks = first("curl 'https://a.test/[1-3]' --aws-sigv4 x --ntlm -K c --location-trusted")
                .remarks();
        assertEquals(5, remarks.size(), remarks.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"curl 'https://a.test", "curl -d x", "curl ftp://a.test/x", "curl $'x"})
    void saysWhyItCannotBeRead(String line) {
        assertInstanceOf(Draft.Pasted.Broken.class, CurlLine.read(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://a.test", "curly braces", "GET / HTTP/1.1"})
    void leavesOtherTextAlone(String text) {
        assertInstanceOf(Draft.Pasted.Other.class, CurlLine.read(text));
    }

    private static Preview preview(Draft draft) {
        try (var protocol = new HttpProtocol()) {
            var endpoint = Endpoint.of(URI.create(draft.source().location()));
            var opened = assertInstanceOf(Opening.Opened.class, protocol.open(draft.source(), endpoint));
            return protocol.preview(opened.catalog(), draft.call(), endpoint);
        }
    }

    private static Draft first(String line) {
        return drafts(line).getFirst();
    }

    private static List<Draft> drafts(String line) {
        return assertInstanceOf(Draft.Pasted.Drafts.class, CurlLine.read(line)).drafts();
    }
}
