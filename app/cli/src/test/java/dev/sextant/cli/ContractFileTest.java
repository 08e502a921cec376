package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Contracts from files, by the real adapters.
final class ContractFileTest {
    @TempDir
    private Path folder;

    @Test
    void listsAFolderOfProtoFiles() throws IOException {
        write("deps/word.proto", "syntax = \"proto3\"; package w; message Word {}");
        write("own/ping.proto", """
                syntax = "proto3"; package acme.v1; import "word.proto";
                service Ping { rpc Do(w.Word) returns (w.Word); }
                """);
        var ran = Shell.real(
                "list",
                folder.resolve("own").toString(),
                "-I",
                folder.resolve("deps").toString(),
                "--json");
        assertEquals(Exit.OK, ran.code(), ran.err());
        assertTrue(ran.out().contains("acme.v1.Ping/Do"), ran.out());
    }

    @Test
    void callsAServerByADescriptorSet() throws IOException {
        var ran = Shell.real("call", "sample:control-plane", "StatusService/Infoz", "--descriptor-set", contracts());
        assertEquals(Exit.OK, ran.code(), ran.err());
        assertTrue(ran.out().contains("1.42.0"), ran.out());
    }

    @Test
    void saysThatAContractFromAFileHasNoAddress() throws IOException {
        var ran = Shell.real("call", contracts(), "StatusService/Infoz");
        assertTrue(ran.err().contains("nobody said where"), ran.err());
    }

    @Test
    void refusesAContractFromFilesForADocument() throws IOException {
        var document = write("api.yaml", "openapi: 3.0.0");
        var ran = Shell.real("list", document.toString(), "--proto", "a.proto");
        assertEquals(Exit.USAGE, ran.code());
        assertTrue(ran.err().contains("SOURCE is no gRPC address."), ran.err());
    }

    private String contracts() throws IOException {
        try (var set = Objects.requireNonNull(
                ContractFileTest.class.getResourceAsStream("/dev/sextant/samples/contracts.binpb"))) {
            return Files.write(folder.resolve("contracts.binpb"), set.readAllBytes())
                    .toString();
        }
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }
}
