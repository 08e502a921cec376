package dev.sextant.samples.server;

import com.google.protobuf.Descriptors.FileDescriptor;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionProto;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/// Serves a contract by server reflection, comments included, which the reflection service of grpc-java cannot.
@SuppressWarnings("deprecation")
final class ReflectionService {
    private static final String V1 = ServerReflectionGrpc.SERVICE_NAME;
    private static final String V1ALPHA = io.grpc.reflection.v1alpha.ServerReflectionGrpc.SERVICE_NAME;

    private final SymbolIndex index;
    private final List<String> services;

    private ReflectionService(SymbolIndex index, List<String> services) {
        this.index = index;
        this.services = services;
    }

    /// The reflection services of the chosen versions for a server with these other services.
    static List<ServerServiceDefinition> definitions(
            Reflection.Versions versions, Contract contract, List<String> others) {
        List<String> offered = names(versions);
        var listed = new ArrayList<>(others);
        listed.addAll(offered);
        var index = new SymbolIndex(contract.with(files(versions)));
        var service = new ReflectionService(index, listed.stream().sorted().toList());
        return offered.stream().map(service::definition).toList();
    }

    /// Whether a method belongs to server reflection.
    static boolean owns(MethodDescriptor<?, ?> method) {
        return V1.equals(method.getServiceName()) || V1ALPHA.equals(method.getServiceName());
    }

    private static List<String> names(Reflection.Versions versions) {
        return switch (versions) {
            case V1 -> List.of(V1);
            case V1ALPHA -> List.of(V1ALPHA);
            case BOTH -> List.of(V1, V1ALPHA);
            case NONE -> List.of();
        };
    }

    private static FileDescriptor[] files(Reflection.Versions versions) {
        FileDescriptor v1 = ServerReflectionProto.getDescriptor();
        FileDescriptor v1alpha = io.grpc.reflection.v1alpha.ServerReflectionProto.getDescriptor();
        return switch (versions) {
            case V1 -> new FileDescriptor[] {v1};
            case V1ALPHA -> new FileDescriptor[] {v1alpha};
            case BOTH -> new FileDescriptor[] {v1, v1alpha};
            case NONE -> new FileDescriptor[0];
        };
    }

    /// Both versions are the same on the wire: only the name of the service differs.
    private ServerServiceDefinition definition(String name) {
        MethodDescriptor<ServerReflectionRequest, ServerReflectionResponse> method =
                ServerReflectionGrpc.getServerReflectionInfoMethod().toBuilder()
                        .setFullMethodName(MethodDescriptor.generateFullMethodName(name, "ServerReflectionInfo"))
                        .build();
        return ServerServiceDefinition.builder(
                        ServiceDescriptor.newBuilder(name).addMethod(method).build())
                .addMethod(method, ServerCalls.asyncBidiStreamingCall(this::converse))
                .build();
    }

    private StreamObserver<ServerReflectionRequest> converse(StreamObserver<ServerReflectionResponse> answers) {
        var conversation = new ReflectionConversation(index, services);
        return new StreamObserver<>() {
            @Override
            public void onNext(ServerReflectionRequest request) {
                answers.onNext(conversation.answer(request));
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
}
