package dev.sextant.samples.lab.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.samples.lab.Lab;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LabWebTest {
    private final Lab lab = Lab.start(Lab.Options.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        lab.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 304, 404, 418, 500, 503})
    void answersWithTheStatusAskedFor(int status) throws Exception {
        assertEquals(status, get("/lab/status/" + status).statusCode());
    }

    @Test
    void refusesWhatIsNoStatus() throws Exception {
        var answer = get("/lab/status/99");
        assertEquals(400, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, get("/status/200").statusCode());
    }

    @Test
    void answersLate() throws Exception {
        assertEquals("{\"waited_millis\":20}", get("/lab/slow?millis=20").body());
    }

    @Test
    void answersWithContentOfAnySize() throws Exception {
        assertEquals(100_000, get("/lab/huge?kind=text&bytes=100000").body().length());
        assertEquals(100_000, get("/lab/huge?kind=bytes&bytes=100000").body().length());
        for (String pretty : new String[] {"true", "false"}) {
            String body = get("/lab/huge?bytes=50000&pretty=" + pretty).body();
            assertTrue(body.length() >= 50_000 && body.length() < 51_000, "length: " + body.length());
            assertTrue(Json.read(body) instanceof Json.Parsed.Read, body);
        }
    }

    @Test
    void redirectsAsOftenAsAskedFor() throws Exception {
        HttpResponse<String> answer = get("/lab/redirect/307?times=2");
        assertEquals(307, answer.statusCode());
        String next = answer.headers().firstValue("Location").orElse("");
        assertEquals("/lab/redirect/307?times=1&to=%2Flab%2Fecho", next);
        assertEquals("/lab/echo", get(next).headers().firstValue("Location").orElse(""));
    }

    @Test
    void tellsWhatCame() throws Exception {
        var request = HttpRequest.newBuilder(at("/lab/echo?a=1&a=2&page%5Bsize%5D=3"))
                .header("X-Lab", "x")
                .method("PATCH", BodyPublishers.ofString("ü"));
        var echo = json(http.send(request.build(), BodyHandlers.ofString()));
        assertEquals("PATCH", text(echo, "method"));
        assertEquals("ü", text(echo, "body"));
        var query = (Value.Struct) echo.get("query").orElseThrow();
        assertEquals(
                Value.items(new Value.Text("1"), new Value.Text("2")),
                query.members().get("a"));
        assertEquals(Value.items(new Value.Text("3")), query.members().get("page[size]"));
    }

    @Test
    void decodesASegmentOnce() throws Exception {
        var echo = json(get("/lab/parameters/a%2Fb%20c+d%2541"));
        assertEquals(
                "a/b c+d%41", text((Value.Struct) echo.get("path_parameters").orElseThrow(), "id"));
    }

    @Test
    void opensToEveryKeyItNames() throws Exception {
        assertEquals(401, get("/lab/locked").statusCode());
        assertEquals(200, get("/lab/locked?lab_key=bench").statusCode());
        for (String[] header : new String[][] {
            {"Authorization", "Basic bGFiOmJlbmNo"}, {"X-Lab-Key", "bench"}, {"Cookie", "lab_key=bench"}
        }) {
            var request = HttpRequest.newBuilder(at("/lab/locked")).header(header[0], header[1]);
            assertEquals(
                    200, http.send(request.build(), BodyHandlers.discarding()).statusCode());
        }
    }

    @Test
    void answersWithEveryKindOfContent() throws Exception {
        for (String kind : SampleContent.kinds()) {
            assertEquals(200, get("/lab/content/" + kind).statusCode(), kind);
            assertTrue(contract().contains(kind), kind + " is not in the contract");
        }
        assertEquals(404, get("/lab/content/nope").statusCode());
    }

    @Test
    void setsACookie() throws Exception {
        assertEquals(
                "lab_cookie=plum; Path=/; HttpOnly",
                get("/lab/cookies?value=plum")
                        .headers()
                        .firstValue("Set-Cookie")
                        .orElse(""));
    }

    private String contract() throws Exception {
        return get("/openapi.yaml").body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(lab.web() + path);
    }

    private static Value.Struct json(HttpResponse<String> answer) {
        return (Value.Struct) ((Json.Parsed.Read) Json.read(answer.body())).value();
    }

    private static String text(Value.Struct struct, String name) {
        return ((Value.Text) struct.get(name).orElseThrow()).text();
    }
}
