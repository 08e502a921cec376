package dev.sextant.grpc;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.protobuf.ProtoFileDescriptorSupplier;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.protobuf.StatusProto;
import java.util.ArrayList;
import java.util.List;

/// The probe's service as servers of other houses have it: every kind of call, headers, trailers, a failure on demand.
final class ProbeService {
    private static final Metadata.Key<String> ONE = Metadata.Key.of("x-one", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> BEGIN = Metadata.Key.of("x-begin", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> END = Metadata.Key.of("x-end", Metadata.ASCII_STRING_MARSHALLER);

    private ProbeService() {}

    static ServerServiceDefinition definition() {
        var service = Contracts.probe().getFirst().getServices().getFirst();
        var schema = io.grpc.ServiceDescriptor.newBuilder(service.getFullName())
                .setSchemaDescriptor((ProtoFileDescriptorSupplier) service::getFile);
        var methods = service.getMethods().stream().map(ProbeService::method).toList();
        methods.forEach(schema::addMethod);
        var definition = ServerServiceDefinition.builder(schema.build());
        for (var index = 0; index < methods.size(); index++) {
            var called = service.getMethods().get(index);
            definition.addMethod(methods.get(index), (call, headers) -> new Answering(called, call, headers));
        }
        return definition.build();
    }

    private static io.grpc.MethodDescriptor<DynamicMessage, DynamicMessage> method(MethodDescriptor method) {
        var marshaller = ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(method.getInputType()));
        return io.grpc.MethodDescriptor.newBuilder(marshaller, marshaller)
                .setType(type(method))
                .setFullMethodName(method.getService().getFullName() + "/" + method.getName())
                .build();
    }

    private static MethodType type(MethodDescriptor method) {
        if (method.isClientStreaming()) {
            return method.isServerStreaming() ? MethodType.BIDI_STREAMING : MethodType.CLIENT_STREAMING;
        }
        return method.isServerStreaming() ? MethodType.SERVER_STREAMING : MethodType.UNARY;
    }

    /// One call, answered by the name of its method.
    private static final class Answering extends ServerCall.Listener<DynamicMessage> {
        private final MethodDescriptor method;
        private final ServerCall<DynamicMessage, DynamicMessage> call;
        private final Metadata begin = new Metadata();
        private final List<DynamicMessage> asked = new ArrayList<>();
        private boolean begun;

        Answering(MethodDescriptor method, ServerCall<DynamicMessage, DynamicMessage> call, Metadata headers) {
            this.method = method;
            this.call = call;
            begin.put(BEGIN, String.valueOf(headers.get(ONE)));
            call.request(2);
        }

        @Override
        public void onMessage(DynamicMessage message) {
            asked.add(message);
            if (method.getName().equals("Chat")) {
                say(message);
            }
            call.request(1);
        }

        @Override
        public void onHalfClose() {
            if (!asked.isEmpty() && text(asked.getFirst()).equals("fail")) {
                fail();
                return;
            }
            switch (method.getName()) {
                case "Ask" -> say(word(text(asked.getFirst()), count(asked.getFirst()) + 1));
                case "Watch" -> {
                    for (var index = 0; index < count(asked.getFirst()); index++) {
                        say(word(text(asked.getFirst()), index));
                    }
                }
                case "Gather" ->
                    say(word(asked.stream().map(Answering::text).reduce("", String::concat), asked.size()));
                default -> {}
            }
            call.close(Status.OK, end(new Metadata()));
        }

        private void say(DynamicMessage message) {
            if (!begun) {
                begun = true;
                call.sendHeaders(begin);
            }
            call.sendMessage(message);
        }

        private void fail() {
            var blamed = FieldViolation.newBuilder().setField("text").setDescription("is not to be fail");
            var refusal = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                    .setCode(Code.INVALID_ARGUMENT_VALUE)
                    .setMessage("as asked")
                    .addDetails(Any.pack(
                            BadRequest.newBuilder().addFieldViolations(blamed).build()))
                    .build());
            var trailers = refusal.getTrailers();
            call.close(refusal.getStatus(), end(trailers == null ? new Metadata() : trailers));
        }

        private static Metadata end(Metadata trailers) {
            trailers.put(END, "e");
            return trailers;
        }

        private DynamicMessage word(String text, int count) {
            var type = method.getOutputType();
            return DynamicMessage.newBuilder(type)
                    .setField(type.findFieldByName("text"), text)
                    .setField(type.findFieldByName("count"), count)
                    .build();
        }

        private static String text(DynamicMessage word) {
            return (String) word.getField(word.getDescriptorForType().findFieldByName("text"));
        }

        private static int count(DynamicMessage word) {
            return (Integer) word.getField(word.getDescriptorForType().findFieldByName("count"));
        }
    }
}
