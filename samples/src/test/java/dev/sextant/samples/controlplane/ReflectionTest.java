package dev.sextant.samples.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.sextant.samples.server.Mirror;
import dev.sextant.samples.server.Reflection;
import dev.sextant.samples.server.Reflection.Versions;
import io.grpc.Status.Code;
import io.grpc.StatusException;
import io.grpc.reflection.v1.ServerReflectionRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReflectionTest {
    private static final String ATTESTATION = "fleet.controlplane.v1.AttestationService";
    private static final String FILE = "fleet/controlplane/v1/attestation.proto";

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1alpha"})
    void listsAllServicesInBothVersions(String version) throws Exception {
        try (var client = new Client()) {
            List<String> services = new Mirror(client.channel, version).services();
            assertEquals(16, services.size(), services.toString());
            assertTrue(services.contains(ATTESTATION));
            assertTrue(services.contains("grpc.health.v1.Health"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v1alpha"})
    void describesEveryServiceSoThatItLinks(String version) throws Exception {
        try (var client = new Client()) {
            var mirror = new Mirror(client.channel, version);
            int methods = 0;
            for (String service : mirror.services()) {
                Map<String, FileDescriptorProto> files = mirror.files(service);
                for (String file : files.keySet()) {
                    FileDescriptor linked = Mirror.link(file, files);
                    methods += linked.getServices().stream()
                            .filter(found -> found.getFullName().equals(service))
                            .mapToInt(found -> found.getMethods().size())
                            .sum();
                }
            }
            assertTrue(methods >= 46, "methods: " + methods);
        }
    }

    @Test
    void servesTheCommentsOfTheContract() throws Exception {
        try (var client = new Client()) {
            var files = new Mirror(client.channel, "v1").files(ATTESTATION);
            FileDescriptorProto file = Objects.requireNonNull(files.get(FILE));
            assertTrue(file.getSourceCodeInfo().getLocationList().stream()
                    .anyMatch(location -> location.getLeadingComments().contains("Starts the attestation of a run.")));
        }
    }

    @Test
    void answersWhatItDoesNotKnowWithAnError() throws Exception {
        try (var client = new Client()) {
            var mirror = new Mirror(client.channel, "v1");
            var unknown = ServerReflectionRequest.newBuilder()
                    .setFileContainingSymbol("no.Such")
                    .build();
            assertEquals(
                    Code.NOT_FOUND.value(),
                    mirror.ask(unknown).getErrorResponse().getErrorCode());
            assertEquals(
                    Code.INVALID_ARGUMENT.value(),
                    mirror.ask(ServerReflectionRequest.getDefaultInstance())
                            .getErrorResponse()
                            .getErrorCode());
        }
    }

    @Test
    void offersOnlyTheVersionsItIsToldTo() throws Exception {
        try (var client = new Client(telling(Versions.V1ALPHA, false))) {
            assertEquals(Code.UNIMPLEMENTED, code(() -> new Mirror(client.channel, "v1").services()));
            assertEquals(15, new Mirror(client.channel, "v1alpha").services().size());
        }
        try (var client = new Client(telling(Versions.V1, false))) {
            assertEquals(Code.UNIMPLEMENTED, code(() -> new Mirror(client.channel, "v1alpha").services()));
        }
        try (var client = new Client(telling(Versions.NONE, false))) {
            assertEquals(Code.UNIMPLEMENTED, code(() -> new Mirror(client.channel, "v1").services()));
        }
    }

    @Test
    void asksForATokenWhenGuarded() throws Exception {
        try (var client = new Client(telling(Versions.BOTH, true))) {
            assertEquals(Code.UNAUTHENTICATED, code(() -> new Mirror(client.channel, "v1").services()));
            assertEquals(16, new Mirror(client.user(), "v1").services().size());
        }
    }

    private static ControlPlane.Options telling(Versions versions, boolean guarded) {
        return ControlPlane.Options.DEFAULT.telling(new Reflection(versions, guarded));
    }

    private static Code code(Executable call) {
        return org.junit.jupiter.api.Assertions.assertThrows(StatusException.class, call)
                .getStatus()
                .getCode();
    }
}
