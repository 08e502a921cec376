package dev.sextant.samples.lab;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.TextFormat;
import dev.sextant.samples.server.Loopback;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.reflection.v1.ErrorResponse;
import io.grpc.reflection.v1.FileDescriptorResponse;
import io.grpc.reflection.v1.ListServiceResponse;
import io.grpc.reflection.v1.ServerReflectionGrpc.ServerReflectionImplBase;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// A server whose reflection is broken in three ways: a file that is imported is not served (a local `missing.proto`
/// with
/// [#MISSING] mends it), another is served under another path, and two were merged by package without their imports.
public final class BrokenReflection implements AutoCloseable {
    /// The file that is not served, `broken/v1/missing.proto`.
    public static final String MISSING = """
            syntax = "proto3";
            package broken.v1;
            message Extra {
              string note = 1;
              int32 weight = 2;
            }
            """;

    private static final List<String> SERVICES = List.of("broken.v1.Parcels", "broken.v1.Routes", "merged.v1.Merged");

    private static final List<FileDescriptorProto> FILES =
            List.of(file("""
                    name: "broken/v1/parcels.proto" package: "broken.v1" syntax: "proto3"
                    dependency: "broken/v1/missing.proto"
                    message_type { name: "Parcel"
                      field { name: "id" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL json_name: "id" }
                      field { name: "extra" number: 2 type: TYPE_MESSAGE type_name: ".broken.v1.Extra" label: LABEL_OPTIONAL json_name: "extra" } }
                    service { name: "Parcels" method { name: "Send" input_type: ".broken.v1.Parcel" output_type: ".broken.v1.Parcel" } }
                    """), file("""
                    name: "broken/v1/routes.proto" package: "broken.v1" syntax: "proto3"
                    dependency: "broken/v1/places.proto"
                    service { name: "Routes" method { name: "Find" input_type: ".broken.v1.Place" output_type: ".broken.v1.Place" } }
                    """), file("""
                    name: "proto/broken/v1/places.proto" package: "broken.v1" syntax: "proto3"
                    message_type { name: "Place"
                      field { name: "name" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL json_name: "name" } }
                    """), file("""
                    name: "merged.v1.proto" package: "merged.v1" syntax: "proto3"
                    message_type { name: "Word"
                      field { name: "tag" number: 1 type: TYPE_MESSAGE type_name: ".other.v1.Tag" label: LABEL_OPTIONAL json_name: "tag" } }
                    message_type { name: "Colour"
                      field { name: "name" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL json_name: "name" } }
                    service { name: "Merged" method { name: "Do" input_type: ".merged.v1.Word" output_type: ".merged.v1.Word" } }
                    """), file("""
                    name: "other.v1.proto" package: "other.v1" syntax: "proto3"
                    message_type { name: "Tag"
                      field { name: "colour" number: 1 type: TYPE_MESSAGE type_name: ".merged.v1.Colour" label: LABEL_OPTIONAL json_name: "colour" } }
                    """));

    private final Server server;

    private BrokenReflection(Server server) {
        this.server = server;
    }

    /// Starts it on a port, or on any that is free for 0.
    ///
    /// @throws UncheckedIOException if the port cannot be listened on
    public static BrokenReflection start(int port) {
        try {
            return new BrokenReflection(
                    OkHttpServerBuilder.forPort(Loopback.at(port), InsecureServerCredentials.create())
                            .executor(Thread.ofVirtual()::start)
                            .addService(new Answering())
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port it listens on.
    public int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static FileDescriptorProto file(String text) {
        try {
            return TextFormat.parse(text, FileDescriptorProto.class);
        } catch (TextFormat.ParseException e) {
            throw new IllegalStateException("a contract of our own is wrong", e);
        }
    }

    /// Gives one file an answer, and never what it imports.
    private static final class Answering extends ServerReflectionImplBase {
        @Override
        public StreamObserver<ServerReflectionRequest> serverReflectionInfo(
                StreamObserver<ServerReflectionResponse> answers) {
            return new StreamObserver<>() {
                @Override
                public void onNext(ServerReflectionRequest question) {
                    answers.onNext(answer(question));
                }

                @Override
                public void onError(Throwable cause) {
                    // The caller is gone; nothing is held for it.
                }

                @Override
                public void onCompleted() {
                    answers.onCompleted();
                }
            };
        }

        private static ServerReflectionResponse answer(ServerReflectionRequest question) {
            return switch (question.getMessageRequestCase()) {
                case LIST_SERVICES -> services();
                case FILE_BY_FILENAME ->
                    found(FILES.stream()
                            .filter(file -> file.getName().equals(question.getFileByFilename()))
                            .findFirst());
                case FILE_CONTAINING_SYMBOL ->
                    found(FILES.stream()
                            .filter(file -> defines(file, question.getFileContainingSymbol()))
                            .findFirst());
                case FILE_CONTAINING_EXTENSION, ALL_EXTENSION_NUMBERS_OF_TYPE, MESSAGEREQUEST_NOT_SET ->
                    found(Optional.empty());
            };
        }

        private static boolean defines(FileDescriptorProto file, String symbol) {
            var scope = file.getPackage() + ".";
            return file.getMessageTypeList().stream().anyMatch(type -> symbol.equals(scope + type.getName()))
                    || file.getServiceList().stream().anyMatch(service -> symbol.equals(scope + service.getName()));
        }

        private static ServerReflectionResponse services() {
            var list = ListServiceResponse.newBuilder();
            SERVICES.forEach(
                    name -> list.addService(ServiceResponse.newBuilder().setName(name)));
            return ServerReflectionResponse.newBuilder()
                    .setListServicesResponse(list)
                    .build();
        }

        private static ServerReflectionResponse found(Optional<FileDescriptorProto> file) {
            var answer = ServerReflectionResponse.newBuilder();
            file.ifPresentOrElse(
                    one -> answer.setFileDescriptorResponse(
                            FileDescriptorResponse.newBuilder().addFileDescriptorProto(one.toByteString())),
                    () -> answer.setErrorResponse(ErrorResponse.newBuilder()
                            .setErrorCode(Status.Code.NOT_FOUND.value())
                            .setErrorMessage("not served")));
            return answer.build();
        }
    }
}
