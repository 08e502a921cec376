package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `sextant call` sends.
final class CallCommandTest {
    private static final String SHOP = "grpc://shop:1";

    @TempDir
    private Path folder;

    @Test
    void digitsStayExact() {
        var ran = new Shell().run("call", SHOP, "GetItem", "-d", "{\"price\":1.00000000000000000000000001e400}");

        assertEquals("{\"price\":1.00000000000000000000000001e400}\n", ran.out());
    }

    @Test
    void parametersAreTypedByTheContract() {
        var ran = new Shell()
                .run(
                        "call",
                        SHOP,
                        "GetItem",
                        "-P",
                        "name=7",
                        "-P",
                        "count=7",
                        "-P",
                        "price=0.10",
                        "-P",
                        "fresh=true",
                        "-P",
                        "color=BLUE",
                        "-P",
                        "tags=a",
                        "-P",
                        "tags=b",
                        "-P",
                        "labels.team=core",
                        "-P",
                        "labels[\"a.b\"]=c",
                        "-P",
                        "parts[0].count=1",
                        "-P",
                        "parts[1].name=x",
                        "-P",
                        "extra={\"k\":1}");

        assertEquals(
                "{\"name\":\"7\",\"count\":7,\"price\":0.10,\"fresh\":true,\"color\":\"BLUE\",\"tags\":[\"a\",\"b\"],"
                        + "\"labels\":{\"team\":\"core\",\"a.b\":\"c\"},\"parts\":[{\"count\":1},{\"name\":\"x\"}],"
                        + "\"extra\":{\"k\":1}}\n",
                ran.out());
    }

    @Test
    void parametersGoOverTheData() {
        var ran = new Shell().run("call", SHOP, "GetItem", "-d", "{\"name\":\"tea\",\"tags\":[\"a\"]}", "-P", "tags=b");

        assertEquals("{\"name\":\"tea\",\"tags\":[\"a\",\"b\"]}\n", ran.out());
    }

    @Test
    void dataOfAnHttpOperationIsItsBody() {
        var ran = new Shell()
                .run(
                        "call",
                        "https://shop.example/openapi.yaml",
                        "POST /policies",
                        "-d",
                        "{\"name\":\"a\"}",
                        "-P",
                        "body.count=1");

        assertEquals("{\"body\":{\"name\":\"a\",\"count\":1}}\n", ran.out());
    }

    @Test
    void wholeNameWinsOverAPath() {
        var ran = new Shell()
                .run("call", "https://shop.example/o.yaml", "getPolicy", "-P", "name=base", "-P", "page[size]=5");

        assertEquals("{\"name\":\"base\",\"page[size]\":5}\n", ran.out());
    }

    @Test
    void dataComesFromAFileOrStandardInput() throws IOException {
        var file = Files.writeString(folder.resolve("item.json"), "{\"name\":\"tea\"}");

        assertEquals(
                "{\"name\":\"tea\"}\n",
                new Shell().run("call", SHOP, "GetItem", "-d", "@" + file).out());
        assertEquals(
                "{\"name\":\"oil\"}\n",
                new Shell()
                        .typing("{\"name\":\"oil\"}")
                        .run("call", SHOP, "GetItem", "-d", "@-")
                        .out());
    }

    @Test
    void clientStreamTakesAMessageALine() {
        var ran =
                new Shell().typing("{\"name\":\"a\"}\n\n{\"name\":\"b\"}\n").run("call", SHOP, "AddItems", "-d", "@-");

        assertEquals("[{\"name\":\"a\"},{\"name\":\"b\"}]\n", ran.out());
    }

    @Test
    void brokenJsonIsNamedByLineAndColumn() {
        var ran = new Shell().run("call", SHOP, "GetItem", "-d", "{\"name\": oops}");

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().startsWith("-d:1:"), ran.err());
        assertEquals("", ran.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count=many | -P count: “many” is not int64.",
                "fresh=yes | -P fresh: “yes” is not bool. Write true or false.",
                "price=0x1 | -P price: “0x1” is not double.",
                "weight=1 | -P weight: shop.v1.Shop/GetItem has no field “weight”.",
                "name.first=1 | -P name.first: there is no “first” in string.",
                "tags[3]=x | -P tags[3]: there is no element 3. The list has 0 so far.",
                "count | -P “count” has no value.",
                "labels=x | -P labels is not JSON",
            })
    void parameterThatDoesNotFitIsRefused(String parameter, String message) {
        var ran = new Shell().run("call", SHOP, "GetItem", "-P", parameter);

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().startsWith(message), ran.err());
    }

    @Test
    void valueOutsideItsLimitsIsSentWithAWarning() {
        var ran = new Shell().run("call", SHOP, "GetItem", "-P", "count=100");

        assertEquals(Exit.OK, ran.code());
        assertTrue(ran.err().contains("warning: count: 100 is outside 0–99."), ran.err());
    }

    @Test
    void misspelledOperationNamesTheNearest() {
        var ran = new Shell().run("call", SHOP, "Shop/GetItme");

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("Did you mean shop.v1.Shop/GetItem"), ran.err());
    }

    @Test
    void tokenComesFromAVariableAndIsMasked() {
        var token = "canary-0123456789-tail";
        var ran = new Shell()
                .with("TOKEN", token)
                .run("call", SHOP, "GetItem", "--bearer-from", "env:TOKEN", "-H", "x-trace: 7", "-v");

        assertEquals(Exit.OK, ran.code());
        assertFalse((ran.out() + ran.err()).contains(token), ran.err());
        assertTrue(ran.err().contains("> Authorization: Bearer ••••••…tail"), ran.err());
        assertTrue(ran.err().contains("> x-trace: 7"), ran.err());
        assertTrue(ran.err().contains("< server: shop"), ran.err());
    }

    @Test
    void tokenComesFromAFile() throws IOException {
        var file = Files.writeString(folder.resolve("token"), "abcdefghijklmnop\n");
        var ran = new Shell().run("call", SHOP, "GetItem", "--bearer-from", file.toString(), "-v");

        assertTrue(ran.err().contains("Bearer ••••••…mnop"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"env:NOT_SET", "/no/such/file"})
    void missingTokenIsNamed(String from) {
        var ran = new Shell().run("call", SHOP, "GetItem", "--bearer-from", from);

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains(from.replace("env:", "")), ran.err());
    }

    @Test
    void typedCredentialHeaderIsMasked() {
        var ran = new Shell().run("call", SHOP, "GetItem", "-H", "authorization: ApiKey canary-secret-0451", "-v");

        assertFalse(ran.err().contains("canary-secret"), ran.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0s", "-1s", "5", ""})
    void oddDeadlineIsRefused(String deadline) {
        assertEquals(
                Exit.USAGE,
                new Shell().run("call", SHOP, "GetItem", "--deadline", deadline).code());
    }

    @Test
    void addressOfTheCommandLineWins() {
        var ran = new Shell().run("call", SHOP, "GetItem", "--address", "other:2", "-v");

        assertTrue(ran.err().contains("sent grpc://other:2"), ran.err());
    }
}
