package dev.sextant.grpc;

import dev.sextant.catalog.Problem;
import dev.sextant.grpc.contract.DescriptorSets;
import dev.sextant.grpc.contract.Gathered;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.grpc.proto.ProtoReader;
import dev.sextant.grpc.proto.Protoc;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Opens a source that lies on disk: .proto files or a descriptor set.
record FileOpener(Protoc protoc) {

    Opening open(Source source) {
        try {
            var location = Path.of(source.location());
            return source.kind() == Source.Kind.PROTO ? compiled(source, location) : set(source, location);
        } catch (InvalidPathException e) {
            return refused(source, Opening.Reason.NOT_FOUND, "“%s” is no path.", e.getReason(), "Correct it.");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Opening.Refused(source, Opening.Reason.CANCELLED, Problem.error("Stopped by you.", "", ""));
        }
    }

    private Opening compiled(Source source, Path location) throws InterruptedException {
        return switch (new ProtoReader(protoc).read(source)) {
            case ProtoReader.Outcome.Read(var gathered, var disk) -> opened(source, location, gathered, disk);
            case ProtoReader.Outcome.Refused(var problem, var absent) ->
                new Opening.Refused(source, absent ? Opening.Reason.NOT_FOUND : Opening.Reason.NOT_A_CONTRACT, problem);
        };
    }

    private static Opening set(Source source, Path location) {
        try {
            var files = DescriptorSets.read(location);
            return opened(source, location, Gathered.of("Descriptor set", files, List.of()), List.of(location));
        } catch (NoSuchFileException _) {
            return refused(source, Opening.Reason.NOT_FOUND, "There is no file %s.", "", "Correct the path.");
        } catch (IOException e) {
            var folder = Files.isDirectory(location);
            return refused(
                    source,
                    Opening.Reason.NOT_A_CONTRACT,
                    "%s is no descriptor set.",
                    folder ? "It is a folder." : "%s.".formatted(e.getMessage()),
                    "Make one with protoc --include_imports --descriptor_set_out, or with buf build.");
        }
    }

    private static Opening opened(Source source, Path location, Gathered gathered, List<Path> disk) {
        var name = location.toAbsolutePath().normalize().getFileName();
        return new Opening.Opened(source, new GrpcCatalog(name == null ? "/" : name.toString(), gathered, disk));
    }

    private static Opening refused(Source source, Opening.Reason reason, String what, String cause, String remedy) {
        return new Opening.Refused(source, reason, Problem.error(what.formatted(source.location()), cause, remedy));
    }
}
