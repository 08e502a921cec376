package dev.sextant.grpc;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Reflection that gives just these files, one at a time, and lists just these services: as servers do that are not
/// quite right.
final class ScriptedReflection extends ServerReflectionImplBase implements AutoCloseable {
    private final List<String> services;
    private final List<FileDescriptorProto> files;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Server server;
    private volatile String poison = "";
    private volatile String demanded = "";

    ScriptedReflection(List<String> services, FileDescriptorProto... files) {
        this.services = services;
        this.files = List.of(files);
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            server = OkHttpServerBuilder.forPort(address, InsecureServerCredentials.create())
                    .executor(Thread.ofVirtual()::start)
                    .addService(this)
                    .intercept(this::guard)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stream breaks when this symbol is asked for.
    ScriptedReflection breakingAt(String symbol) {
        poison = symbol;
        return this;
    }

    /// Reflection is given only to who sends this header.
    ScriptedReflection demanding(String header) {
        demanded = header;
        return this;
    }

    private <A, B> ServerCall.Listener<A> guard(ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
        var key = Metadata.Key.of(demanded.isEmpty() ? "none" : demanded, Metadata.ASCII_STRING_MARSHALLER);
        if (!demanded.isEmpty() && !headers.containsKey(key)) {
            call.close(Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }

    Desk desk() {
        return Desk.plain(server.getPort());
    }

    /// File names and symbols that were asked for.
    List<String> asked() {
        return asked;
    }

    @Override
    public StreamObserver<ServerReflectionRequest> serverReflectionInfo(
            StreamObserver<ServerReflectionResponse> answers) {
        return new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionRequest question) {
                if (!poison.isEmpty() && question.getFileContainingSymbol().equals(poison)) {
                    answers.onError(Status.INTERNAL.withDescription("panic").asRuntimeException());
                } else {
                    answers.onNext(answer(question));
                }
            }

            @Override
            public void onError(Throwable failure) {}

            @Override
            public void onCompleted() {
                answers.onCompleted();
            }
        };
    }

    private ServerReflectionResponse answer(ServerReflectionRequest question) {
        return switch (question.getMessageRequestCase()) {
            case LIST_SERVICES -> {
                var list = ListServiceResponse.newBuilder();
                services.forEach(
                        name -> list.addService(ServiceResponse.newBuilder().setName(name)));
                yield ServerReflectionResponse.newBuilder()
                        .setListServicesResponse(list)
                        .build();
            }
            case FILE_BY_FILENAME -> file(question.getFileByFilename(), named(question.getFileByFilename()));
            case FILE_CONTAINING_SYMBOL ->
                file(question.getFileContainingSymbol(), defining(question.getFileContainingSymbol()));
            default -> refusal("not known");
        };
    }

    private ServerReflectionResponse file(String wanted, Optional<FileDescriptorProto> found) {
        asked.add(wanted);
        return found.map(file -> ServerReflectionResponse.newBuilder()
                        .setFileDescriptorResponse(
                                FileDescriptorResponse.newBuilder().addFileDescriptorProto(file.toByteString()))
                        .build())
                .orElseGet(() -> refusal("no " + wanted));
    }

    private Optional<FileDescriptorProto> named(String name) {
        return files.stream().filter(file -> file.getName().equals(name)).findFirst();
    }

    private Optional<FileDescriptorProto> defining(String symbol) {
        return files.stream().filter(file -> defines(file, symbol)).findFirst();
    }

    private static boolean defines(FileDescriptorProto file, String symbol) {
        var scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
        return file.getMessageTypeList().stream().anyMatch(type -> symbol.equals(scope + type.getName()))
                || file.getServiceList().stream().anyMatch(service -> symbol.equals(scope + service.getName()));
    }

    private static ServerReflectionResponse refusal(String message) {
        return ServerReflectionResponse.newBuilder()
                .setErrorResponse(ErrorResponse.newBuilder().setErrorCode(5).setErrorMessage(message))
                .build();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
