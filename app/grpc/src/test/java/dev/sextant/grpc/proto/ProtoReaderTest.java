package dev.sextant.grpc.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.contract.Gathered;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProtoReaderTest {
    private static final String PING = """
            syntax = "proto3";
            package acme.v1;
            // Answers.
            service Ping { rpc Do(Word) returns (Word); }
            message Word { string text = 1; }
            """;

    @TempDir
    private Path folder;

    private final Protoc protoc = new Protoc();

    @AfterEach
    void close() {
        protoc.close();
    }

    @Test
    void readsOneFile() throws Exception {
        var file = write("ping.proto", PING);
        var read = read(Source.of(Source.Kind.PROTO, file.toString()));
        assertEquals(List.of("acme.v1.Ping"), read.services());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void findsTheRootFromWhichImportsResolve() throws Exception {
        write("api/proto/acme/v1/word.proto", "syntax = \"proto3\"; package acme.v1; message Word {}");
        write("api/proto/acme/v1/ping.proto", """
                syntax = "proto3";
                package acme.v1;
                import "acme/v1/word.proto";
                service Ping { rpc Do(Word) returns (Word); }
                """);
        for (var location : List.of("", "api", "api/proto/acme", "api/proto/acme/v1/ping.proto")) {
            var read =
                    read(Source.of(Source.Kind.PROTO, folder.resolve(location).toString()));
            assertEquals(List.of("acme.v1.Ping"), read.services(), location);
            assertEquals(List.of(), read.problems(), location);
            assertTrue(
                    read.files().containsKey("acme/v1/word.proto"),
                    read.files().keySet().toString());
        }
    }

    @Test
    void takesTheRootsThatAreGiven() throws Exception {
        write("deps/other/thing.proto", "syntax = \"proto3\"; package other; message Thing {}");
        write("own/ping.proto", """
                syntax = "proto3";
                import "other/thing.proto";
                service Ping { rpc Do(other.Thing) returns (other.Thing); }
                """);
        var options =
                Source.Options.USUAL.rootedAt(List.of(folder.resolve("deps").toString()));
        var read = read(
                Source.of(Source.Kind.PROTO, folder.resolve("own").toString()).with(options));
        assertEquals(List.of("Ping"), read.services());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void readsTheModulesOfBuf() throws Exception {
        write("buf.yaml", "version: v2\nmodules:\n  - path: one\n  - path: two\n    excludes: [two/broken]\n");
        write("one/a/ping.proto", """
                syntax = "proto3"; package a; import "b/word.proto";
                service Ping { rpc Do(b.Word) returns (b.Word); }
                """);
        write("two/b/word.proto", "syntax = \"proto3\"; package b; message Word {}");
        write("two/broken/no.proto", "this is none");
        var read = read(Source.of(Source.Kind.PROTO, folder.toString()));
        assertEquals(List.of("a.Ping"), read.services());
        assertEquals(List.of(), read.problems());
        assertTrue(
                read.files().containsKey("a/ping.proto"), read.files().keySet().toString());
    }

    @Test
    void readsTheWorkspacesOfOlderBuf() throws Exception {
        write("buf.work.yaml", "version: v1\ndirectories: [one, two]\n");
        write("one/buf.yaml", "version: v1\n");
        write("two/buf.yaml", "version: v1beta1\nbuild:\n  roots: [src]\n");
        write("one/a/ping.proto", """
                syntax = "proto3"; package a; import "b/word.proto";
                service Ping { rpc Do(b.Word) returns (b.Word); }
                """);
        write("two/src/b/word.proto", "syntax = \"proto3\"; package b; message Word {}");
        for (var location : List.of("", "one")) {
            var read =
                    read(Source.of(Source.Kind.PROTO, folder.resolve(location).toString()));
            assertEquals(List.of("a.Ping"), read.services());
            assertEquals(List.of(), read.problems());
        }
    }

    @Test
    void takesSeveralSpellingsForOneFile() throws Exception {
        write("etc/api/auth.proto", "syntax = \"proto3\"; package auth; message Permission {}");
        write("etc/server/rpc.proto", """
                syntax = "proto3"; package server; import "etc/api/auth.proto";
                message Ask { auth.Permission permission = 1; }
                """);
        write("etc/server/raft.proto", """
                syntax = "proto3"; package server; import "rpc.proto"; import "etc/api/auth.proto";
                service Raft { rpc Do(Ask) returns (auth.Permission); }
                """);
        write("etc/server/kv.proto", """
                syntax = "proto3"; package server; import "etc/server/rpc.proto"; import "etc/api/auth.proto";
                service Kv { rpc Do(Ask) returns (auth.Permission); }
                """);
        var read = read(Source.of(Source.Kind.PROTO, folder.resolve("etc").toString()));
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("server.Kv", "server.Raft"), read.services());
    }

    @Test
    void bringsTheFilesThatContractsImportFromOutside() throws Exception {
        write("all.proto", """
                syntax = "proto3";
                import "buf/validate/validate.proto";
                import "errors/errors.proto";
                import "gogoproto/gogo.proto";
                import "google/api/annotations.proto";
                import "google/api/field_behavior.proto";
                import "google/protobuf/timestamp.proto";
                import "google/rpc/status.proto";
                import "google/type/money.proto";
                import "protoc-gen-openapiv2/options/annotations.proto";
                import "validate/validate.proto";
                enum Why { NONE = 0 [(errors.code) = 500]; }
                message Word {
                  option (grpc.gateway.protoc_gen_openapiv2.options.openapiv2_schema) = { json_schema: { title: "Word" } };
                  string text = 1 [(buf.validate.field).string.min_len = 1, (google.api.field_behavior) = REQUIRED];
                  google.type.Money price = 2 [(gogoproto.nullable) = false];
                  google.rpc.Status status = 3 [(validate.rules).message.required = true];
                  google.protobuf.Timestamp at = 4;
                }
                service All { rpc Do(Word) returns (Word) { option (google.api.http) = { get: "/v1/do" }; } }
                """);
        var read = read(Source.of(Source.Kind.PROTO, folder.toString()));
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("All"), read.services());
    }

    @Test
    void namesTheFileThatFailsAndGoesOnWithoutIt() throws Exception {
        write("a/ping.proto", PING);
        write("b/bad.proto", "syntax = \"proto3\";\npackage b;\nmessage Bad { Nope nope = 1; }\n");
        write("b/uses.proto", "syntax = \"proto3\"; package b; import \"b/bad.proto\"; message Uses { Bad bad = 1; }");
        write("c/bad.proto", "syntax = \"proto3\";\nmessage { }\n");
        write("d/lost.proto", "syntax = \"proto3\";\n\nimport \"no/where.proto\";\nservice Lost {}");
        write("e/last.proto", "syntax = \"proto3\"; package e; service Last {}");
        var read = read(Source.of(Source.Kind.PROTO, folder.toString()));
        assertEquals(List.of("acme.v1.Ping", "e.Last"), read.services());
        var places = read.problems().stream().map(Problem::place).sorted().toList();
        assertEquals(
                List.of(
                        folder.resolve("b/bad.proto") + ":3:15",
                        folder.resolve("c/bad.proto") + ":2:9",
                        folder.resolve("d/lost.proto") + ":3:8"),
                places);
        assertTrue(
                read.problems().stream().anyMatch(problem -> problem.cause().equals("\"Nope\" is not defined.")),
                read.problems().toString());
    }

    @Test
    void readsFilesThatClashApart() throws Exception {
        for (var name : List.of("a", "b", "c")) {
            write(name + ".proto", """
                    syntax = "proto3"; package same; message Word {} service S%s { rpc Do(Word) returns (Word); }
                    """.formatted(name));
        }
        var read = read(Source.of(Source.Kind.PROTO, folder.toString()));
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("same.Sa", "same.Sb", "same.Sc"), read.services());
    }

    @Test
    void saysWhatIsWrongWithAPath() throws Exception {
        var none = assertInstanceOf(
                ProtoReader.Outcome.Refused.class,
                new ProtoReader(protoc)
                        .read(Source.of(Source.Kind.PROTO, folder.resolve("no").toString())));
        assertTrue(none.absent());
        var empty = assertInstanceOf(
                ProtoReader.Outcome.Refused.class,
                new ProtoReader(protoc).read(Source.of(Source.Kind.PROTO, folder.toString())));
        assertEquals(
                "There is no .proto file in %s.".formatted(folder),
                empty.problem().what());
    }

    @Test
    void leavesNothingBehind() throws Exception {
        write("ping.proto", PING);
        read(Source.of(Source.Kind.PROTO, folder.toString()));
        var home = protoc.workshop().orElseThrow().resolveSibling("");
        assertTrue(Files.exists(home), home.toString());
        protoc.close();
        assertTrue(Files.notExists(home), home.toString());
    }

    private Gathered read(Source source) throws InterruptedException {
        return switch (new ProtoReader(protoc).read(source)) {
            case ProtoReader.Outcome.Read(var gathered, var _) -> gathered;
            case ProtoReader.Outcome.Refused(var problem, var _) -> throw new AssertionError(problem.line());
        };
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
