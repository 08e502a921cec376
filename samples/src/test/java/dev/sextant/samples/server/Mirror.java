package dev.sextant.samples.server;

import static org.junit.jupiter.api.Assertions.fail;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.BlockingClientCall;
import io.grpc.stub.ClientCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a server tells of itself, asked in one of the versions of reflection.
public final class Mirror {
    private final Channel channel;
    private final MethodDescriptor<ServerReflectionRequest, ServerReflectionResponse> method;

    /// Asks `grpc.reflection.<version>`.
    public Mirror(Channel channel, String version) {
        this.channel = channel;
        this.method = ServerReflectionGrpc.getServerReflectionInfoMethod().toBuilder()
                .setFullMethodName("grpc.reflection." + version + ".ServerReflection/ServerReflectionInfo")
                .build();
    }

    /// One question, one answer.
    public ServerReflectionResponse ask(ServerReflectionRequest question) throws Exception {
        BlockingClientCall<ServerReflectionRequest, ServerReflectionResponse> call =
                ClientCalls.blockingBidiStreamingCall(channel, method, CallOptions.DEFAULT);
        call.write(question);
        ServerReflectionResponse answer = Objects.requireNonNull(call.read());
        call.halfClose();
        return answer;
    }

    /// The names of the services.
    public List<String> services() throws Exception {
        return ask(ServerReflectionRequest.newBuilder().setListServices("").build())
                .getListServicesResponse()
                .getServiceList()
                .stream()
                .map(ServiceResponse::getName)
                .toList();
    }

    /// The files around a symbol, by name.
    public Map<String, FileDescriptorProto> files(String symbol) throws Exception {
        var question = ServerReflectionRequest.newBuilder()
                .setFileContainingSymbol(symbol)
                .build();
        var files = new HashMap<String, FileDescriptorProto>();
        ask(question).getFileDescriptorResponse().getFileDescriptorProtoList().forEach(bytes -> {
            try {
                var file = FileDescriptorProto.parseFrom(bytes);
                files.put(file.getName(), file);
            } catch (InvalidProtocolBufferException e) {
                fail(e);
            }
        });
        return files;
    }

    /// Links a file with its imports.
    public static FileDescriptor link(String name, Map<String, FileDescriptorProto> files)
            throws DescriptorValidationException {
        FileDescriptorProto file = Objects.requireNonNull(files.get(name), name);
        var imports = new FileDescriptor[file.getDependencyCount()];
        for (int i = 0; i < imports.length; i++) {
            imports[i] = link(file.getDependency(i), files);
        }
        return FileDescriptor.buildFrom(file, imports);
    }
}
