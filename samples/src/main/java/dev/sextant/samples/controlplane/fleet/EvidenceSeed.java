package dev.sextant.samples.controlplane.fleet;

import com.google.protobuf.ByteString;
import fleet.controlplane.v1.Evidence;
import java.util.List;

/// The made-up evidence of a run.
final class EvidenceSeed {
    private EvidenceSeed() {}

    static List<Evidence> of(String runId, int number) {
        return List.of(
                evidence("image", Evidence.Kind.KIND_CONTAINER_IMAGE, "registry.acme.example/app:1." + number, runId),
                evidence("sbom", Evidence.Kind.KIND_SBOM_CYCLONEDX, sbom(number), runId),
                evidence("tests", Evidence.Kind.KIND_JUNIT_XML, tests(number), runId));
    }

    private static Evidence evidence(String name, Evidence.Kind kind, String content, String runId) {
        return Evidence.newBuilder()
                .setName(name)
                .setKind(kind)
                .setDigest(Ids.digest(content))
                .setSize(content.length())
                .setContent(ByteString.copyFromUtf8(content))
                .putAnnotations("run", runId)
                .build();
    }

    private static String sbom(int number) {
        return """
                {"bomFormat":"CycloneDX","specVersion":"1.6","version":%d,\
                "components":[{"type":"library","name":"okio","version":"3.18.1"}]}""".formatted(number);
    }

    private static String tests(int number) {
        return """
                <testsuite name="all" tests="%d" failures="0"/>
                """.formatted(100 + number);
    }
}
