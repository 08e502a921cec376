package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `list` and `describe` print, and how they fail.
final class ListAndDescribeTest {
    private static final String SHOP = "grpc://shop:1";

    @TempDir
    private Path folder;

    @Test
    void listsOperationsUnderTheirServices() {
        var ran = new Shell().run("list", SHOP);

        assertEquals(Exit.OK, ran.code());
        assertTrue(ran.out().contains("shop.v1.Shop\n  unary             GetItem\n"), ran.out());
        assertTrue(ran.out().contains("  server streaming  WatchItems\n"), ran.out());
        assertTrue(ran.out().contains("  GET   /policies/{name}  getPolicy  Reads a policy\n"), ran.out());
        assertEquals(
                "warning: shop.proto:7: One file is missing. Add it.\nshop: 8 operations in 3 services, by memory.\n",
                ran.err());
    }

    @Test
    void listAsJsonIsOneDocument() {
        var document = new Shell().run("list", SHOP, "--json").lines().getFirst();

        assertEquals(
                List.of("source", "services", "problems", "webhooks"),
                List.copyOf(document.members().keySet()));
        assertTrue(
                Json.compact(document)
                        .contains("{\"id\":\"shop.v1.Upload/AddItems\",\"name\":\"AddItems\","
                                + "\"kind\":\"client streaming\",\"deprecated\":true}"),
                Json.compact(document));
        assertTrue(Json.compact(document).contains("\"place\":\"shop.proto:7\""));
    }

    @Test
    void refusedListIsADocumentToo() {
        var ran = new Shell().run("list", "grpc://away:1", "--json");

        assertEquals(11, ran.code());
        assertEquals("[]", Json.compact(ran.lines().getFirst().get("services").orElseThrow()));
        assertTrue(ran.out().contains("No answer from away:1."), ran.out());
    }

    @Test
    void missingFileIsAWrongCommandLine() {
        var ran = new Shell().run("list", folder.resolve("none.yaml").toString());

        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().startsWith("There is no file "), ran.err());
    }

    @Test
    void describesTheRequestWithItsLimits() {
        var ran = new Shell().run("describe", SHOP, "GetItem");

        assertEquals(Exit.OK, ran.code());
        assertTrue(ran.out().startsWith("shop.v1.Shop/GetItem  (unary, read)\nDoes what it says.\n"), ran.out());
        assertTrue(ran.out().contains("  count  int64  0–99\n"), ran.out());
        assertTrue(ran.out().contains("  color  RED | BLUE\n"), ran.out());
        assertTrue(ran.out().contains("  labels  map of string to string\n"), ran.out());
        assertTrue(ran.out().contains("  sextant call grpc://shop:1 shop.v1.Shop/GetItem"), ran.out());
    }

    @Test
    void describesParametersByPlace() {
        var ran = new Shell().run("describe", SHOP, "getPolicy");

        assertTrue(ran.out().contains("  name *  path string\n      Which one.\n"), ran.out());
        assertTrue(ran.out().contains("  page[size]  query integer\n"), ran.out());
        assertTrue(ran.out().contains("sextant call grpc://shop:1 'GET /policies/{name}' -P name="), ran.out());
    }

    @Test
    void descriptionAsJsonNamesEachTypeOnce() {
        var document =
                new Shell().run("describe", SHOP, "GetItem", "--json").lines().getFirst();

        var types = (Value.Struct) document.get("types").orElseThrow();
        assertEquals(List.of("shop.v1.Item"), List.copyOf(types.members().keySet()));
        assertTrue(Json.compact(document).contains("\"limits\":[\"0–99\"]"), Json.compact(document));
    }

    @Test
    void workspaceNamesSourcesAndEnvironments() throws IOException {
        workspace();
        var ran = new Shell()
                .with("SEXTANT_SHOP_TOKEN", "0123456789abcdef")
                .run("call", "shop", "GetItem", "-w", folder.toString(), "-e", "dev", "-P", "name={{who}}", "-v");

        assertEquals(Exit.OK, ran.code(), ran.err());
        assertEquals("{\"name\":\"mara\"}\n", ran.out());
        assertTrue(ran.err().contains("sent grpc://dev.shop:1"), ran.err());
        assertTrue(ran.err().contains("Bearer ••••••…cdef"), ran.err());
    }

    @Test
    void unknownNamesOfAWorkspaceListTheKnown() throws IOException {
        workspace();

        var source = new Shell().run("list", "shpo", "-w", folder.toString());
        assertEquals(Exit.USAGE, source.code());
        assertTrue(source.err().contains("The workspace has no source “shpo”. It has shop."), source.err());
        var environment = new Shell().run("list", "shop", "-w", folder.toString(), "-e", "prod");
        assertTrue(environment.err().contains("There is no environment “prod”. There are dev."), environment.err());
    }

    @Test
    void environmentWithoutAWorkspaceIsRefused() {
        assertEquals(Exit.USAGE, new Shell().run("list", SHOP, "-e", "dev").code());
    }

    @Test
    void folderWithoutAWorkspaceSaysSo() {
        var ran = new Shell().run("list", "shop", "-w", folder.toString());

        assertTrue(ran.err().contains("sextant.json is missing"), ran.err());
    }

    private void workspace() throws IOException {
        Files.writeString(folder.resolve("sextant.json"), """
                {"format": 1, "name": "Shop",
                 "sources": [{"name": "shop", "kind": "reflection", "location": "grpc://shop:1"}],
                 "environments": [{"name": "dev", "addresses": {"shop": "grpc://dev.shop:1"}, "variables": {"who": "mara"},
                   "credential": {"scheme": "bearer", "secrets": {"token": {"env": "SEXTANT_SHOP_TOKEN"}}}}]}
                """);
    }
}
