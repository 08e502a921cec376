package dev.sextant.grpc;

import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerServiceDefinition;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A server of any contract that answers every method by one rule, in bytes. It offers reflection v1.
final class StubServer implements AutoCloseable {
    private final Server server;

    private StubServer(Server server) {
        this.server = server;
    }

    static StubServer start(
            List<FileDescriptor> files, Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> rule) {
        return start(files, rule, InsecureServerCredentials.create());
    }

    static StubServer start(
            List<FileDescriptor> files,
            Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> rule,
            ServerCredentials credentials) {
        return start(files, rule, credentials, _ -> {});
    }

    /// Starts one with settings of its own.
    static StubServer start(
            List<FileDescriptor> files,
            Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> rule,
            ServerCredentials credentials,
            Consumer<OkHttpServerBuilder> settings) {
        var builder = OkHttpServerBuilder.forPort(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), credentials)
                .executor(Thread.ofVirtual()::start)
                .addService(ProtoReflectionServiceV1.newInstance());
        files.stream()
                .flatMap(file -> file.getServices().stream())
                .filter(service -> !service.getFullName().equals("grpc.reflection.v1.ServerReflection"))
                .forEach(service -> builder.addService(definition(service, rule)));
        settings.accept(builder);
        try {
            return new StubServer(builder.build().start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerServiceDefinition definition(
            ServiceDescriptor service, Function<MethodDescriptor, ServerCallHandler<byte[], byte[]>> rule) {
        var schema = io.grpc.ServiceDescriptor.newBuilder(service.getFullName())
                .setSchemaDescriptor((ProtoFileDescriptorSupplier) service::getFile);
        var methods = service.getMethods().stream().map(StubServer::method).toList();
        methods.forEach(schema::addMethod);
        var definition = ServerServiceDefinition.builder(schema.build());
        for (var index = 0; index < methods.size(); index++) {
            definition.addMethod(
                    methods.get(index), rule.apply(service.getMethods().get(index)));
        }
        return definition.build();
    }

    private static io.grpc.MethodDescriptor<byte[], byte[]> method(MethodDescriptor method) {
        return io.grpc.MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(io.grpc.MethodDescriptor.MethodType.UNKNOWN)
                .setFullMethodName(method.getService().getFullName() + "/" + method.getName())
                .setRequestMarshaller(new Bytes())
                .setResponseMarshaller(new Bytes())
                .build();
    }

    int port() {
        return server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /// Messages as they are.
    private static final class Bytes implements io.grpc.MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] message) {
            return new ByteArrayInputStream(message);
        }

        @Override
        public byte[] parse(InputStream message) {
            try {
                return message.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
