package dev.sextant.grpc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.rpc.ErrorDetailsProto;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A server that nobody here wrote, from npm, in a process of its own.
record ForeignServer(Process process, int port) implements AutoCloseable {
    private static final Path SOURCES = Path.of("src/test/foreign");
    private static final Path FOLDER = Path.of("target/foreign");

    /// Installs the packages once; the test is skipped where npm does not.
    static void install() throws IOException, InterruptedException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(npm(), "npm cannot install the foreign servers here: they are not tested");
        Files.write(contract(), set().toByteArray());
    }

    private static boolean npm() throws InterruptedException {
        try {
            var process = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("npm.log").toFile())
                    .start();
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /// The descriptor set that the servers are made of.
    static Path contract() {
        return FOLDER.resolve("contract.binpb").toAbsolutePath();
    }

    private static FileDescriptorSet set() {
        var any = ErrorDetailsProto.getDescriptor();
        var files = Stream.of(any.getDependencies(), List.of(any), Contracts.probe())
                .flatMap(List::stream)
                .map(FileDescriptor::toProto)
                .toList();
        return FileDescriptorSet.newBuilder().addAllFile(files).build();
    }

    /// Starts a script; `tls` is the folder with the certificates, if it speaks TLS.
    static ForeignServer start(String script, Optional<Path> tls) throws IOException {
        var command = new ArrayList<>(List.of("node", script, contract().toString()));
        tls.ifPresent(folder -> command.add(folder.toString()));
        var process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolve(script + ".log").toFile())
                .start();
        var line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null || !line.matches("\\d+")) {
            process.destroy();
            throw new AssertionError("%s said %s".formatted(script, line));
        }
        return new ForeignServer(process, Integer.parseInt(line));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
