package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.Descriptors.ServiceDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.sextant.samples.server.DynamicCall;
import dev.sextant.samples.server.Mirror;
import io.grpc.Channel;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EveryMethodTest {
    private static final Set<Code> BROKEN = Set.of(Code.UNIMPLEMENTED, Code.UNKNOWN, Code.INTERNAL, Code.UNAVAILABLE);

    @Test
    void answersAnEmptyRequestToEachUnaryMethodSensibly() throws Exception {
        try (var client = new Client()) {
            List<MethodDescriptor> methods = unary(new Mirror(client.channel, "v1"));
            assertTrue(methods.size() > 40, "methods: " + methods.size());
            for (MethodDescriptor method : methods) {
                Code code = call(client.user(), method);
                assertFalse(BROKEN.contains(code), method.getFullName() + " answered " + code);
            }
        }
    }

    private static List<MethodDescriptor> unary(Mirror mirror) throws Exception {
        var methods = new ArrayList<MethodDescriptor>();
        for (String service : mirror.services()) {
            var files = mirror.files(service);
            for (String file : files.keySet()) {
                for (ServiceDescriptor found : Mirror.link(file, files).getServices()) {
                    if (found.getFullName().equals(service) && service.startsWith("fleet.")) {
                        found.getMethods().stream()
                                .filter(method -> !method.isClientStreaming() && !method.isServerStreaming())
                                .forEach(methods::add);
                    }
                }
            }
        }
        return methods;
    }

    private static Code call(Channel channel, MethodDescriptor method) {
        try {
            DynamicCall.answer(channel, method, DynamicMessage.getDefaultInstance(method.getInputType()));
            return Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }
}
