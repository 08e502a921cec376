package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.UnknownFieldSet;
import dev.sextant.catalog.Catalog;
import dev.sextant.exchange.Metadata;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.contract.GrpcCatalog;
import dev.sextant.protocol.Opening;
import dev.sextant.protocol.Progress;
import dev.sextant.protocol.Source;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Broken reflection, told in words and mended with local files.
final class MendingTest {
    private static final FileDescriptorProto COMMON = Contracts.file("""
            name: "acme/common.proto" package: "acme" syntax: "proto3"
            message_type { name: "Id" field { name: "text" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL } }
            """);

    private static final FileDescriptorProto SERVICE = Contracts.file("""
            name: "acme/svc.proto" package: "acme" syntax: "proto3" dependency: "acme/common.proto" dependency: "acme/missing.proto"
            message_type { name: "Req"
              field { name: "id" number: 1 type: TYPE_MESSAGE type_name: ".acme.Id" label: LABEL_OPTIONAL }
              field { name: "extra" number: 2 type: TYPE_MESSAGE type_name: ".acme.Extra" label: LABEL_OPTIONAL } }
            service { name: "Svc" method { name: "Do" input_type: ".acme.Req" output_type: ".acme.Id" } }
            """);

    private static final String MISSING = """
            syntax = "proto3";
            package acme;
            import "acme/common.proto";
            message Extra { Id of = 1; int32 count = 2; }
            """;

    @TempDir
    private Path folder;

    @Test
    void namesTheFileThatIsNotServed() {
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON);
                var desk = server.desk()) {
            var problem = desk.catalog().problems().getFirst();
            assertEquals(
                    "`acme/missing.proto` is imported by `acme/svc.proto` and the server does not serve it.",
                    problem.what());
            assertTrue(problem.remedy().endsWith("or go on without `Req.extra`."), problem.remedy());
        }
    }

    @Test
    void keepsTheBytesOfATypeThatIsMissing() throws IOException {
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON);
                var desk = server.desk()) {
            var catalog = (GrpcCatalog) desk.catalog();
            var type = catalog.method(Desk.operation(catalog, "acme.Svc/Do"))
                    .orElseThrow()
                    .getInputType();
            var extra = ByteString.fromHex("0a040a0268691007");
            var field =
                    UnknownFieldSet.Field.newBuilder().addLengthDelimited(extra).build();
            var bytes = UnknownFieldSet.newBuilder().addField(2, field).build().toByteString();
            var value = new Decoder(catalog.types()).struct(DynamicMessage.parseFrom(type, bytes));
            var back =
                    assertInstanceOf(Encoding.Fits.class, Encoder.of(value, type, catalog.types()), value.toString());
            assertEquals(bytes, back.message().toByteString());
        }
    }

    @Test
    void mendsWithAProtoFileThatImportsWhatIsServed() throws IOException {
        var mend = Files.writeString(folder.resolve("missing.proto"), MISSING);
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON);
                var desk = server.desk()) {
            mended(opened(desk, Source.Options.USUAL.mendedBy(List.of(mend.toString()))));
        }
    }

    @Test
    void mendsWithADescriptorSet() throws IOException {
        var extra = Contracts.file("""
                name: "elsewhere/missing.proto" package: "acme" syntax: "proto3" dependency: "acme/common.proto"
                message_type { name: "Extra"
                  field { name: "of" number: 1 type: TYPE_MESSAGE type_name: ".acme.Id" label: LABEL_OPTIONAL }
                  field { name: "count" number: 2 type: TYPE_INT32 label: LABEL_OPTIONAL } }
                """);
        var set = FileDescriptorSet.newBuilder().addFile(extra).build();
        var mend = Files.write(folder.resolve("missing.binpb"), set.toByteArray());
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON);
                var desk = server.desk()) {
            mended(opened(desk, Source.Options.USUAL.mendedBy(List.of(mend.toString()))));
        }
    }

    @Test
    void findsAFileThatIsServedUnderAnotherPath() {
        var elsewhere = COMMON.toBuilder().setName("proto/acme/common.proto").build();
        var whole = SERVICE.toBuilder()
                .clearMessageType()
                .addMessageType(COMMON.getMessageType(0).toBuilder().setName("Req"))
                .clearDependency()
                .addDependency("acme/common.proto")
                .build();
        try (var server = new ScriptedReflection(List.of("acme.Svc"), whole, elsewhere);
                var desk = server.desk()) {
            assertEquals(List.of(), desk.catalog().problems());
        }
    }

    @Test
    void untanglesFilesThatWereMergedByPackage() {
        var one = Contracts.file("""
                name: "one.proto" package: "one" syntax: "proto3"
                message_type { name: "A" field { name: "b" number: 1 type: TYPE_MESSAGE type_name: ".two.B" label: LABEL_OPTIONAL } }
                message_type { name: "C" field { name: "at" number: 1 type: TYPE_MESSAGE type_name: ".google.protobuf.Timestamp" label: LABEL_OPTIONAL } }
                service { name: "S" method { name: "Do" input_type: ".one.A" output_type: ".two.B" } }
                """);
        var two = Contracts.file("""
                name: "two.proto" package: "two" syntax: "proto3"
                message_type { name: "B" field { name: "c" number: 1 type: TYPE_MESSAGE type_name: ".one.C" label: LABEL_OPTIONAL } }
                """);
        try (var server = new ScriptedReflection(List.of("one.S"), one, two);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertEquals(List.of(), catalog.problems());
            var c = assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("one.C")));
            assertFalse(c.field("at").orElseThrow().has(Notes.Trait.MISSING_TYPE));
        }
    }

    @Test
    void readsAServiceWithoutAPackage() {
        var bare = Contracts.file("""
                name: "bare.proto" syntax: "proto3"
                message_type { name: "Word" }
                service { name: "Bare" method { name: "Do" input_type: ".Word" output_type: ".Word" } }
                """);
        try (var server = new ScriptedReflection(List.of("Bare"), bare);
                var desk = server.desk()) {
            assertEquals(
                    List.of("Bare/Do"),
                    desk.catalog().operations().map(one -> one.id()).toList());
        }
    }

    @Test
    void sendsHeadersOfItsOwnToReflection() {
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON).demanding("x-reflect");
                var desk = server.desk()) {
            assertEquals(Opening.Reason.UNAUTHENTICATED, desk.refusal().reason());
            var catalog = opened(desk, Source.Options.USUAL.asking(Metadata.of("x-reflect", "yes")));
            assertEquals(1, catalog.operations().count());
        }
    }

    @Test
    void tellsHowFarItIs() {
        try (var server = new ScriptedReflection(List.of("acme.Svc"), SERVICE, COMMON);
                var desk = server.desk()) {
            var heard = new ArrayList<Progress>();
            var address = desk.endpoint().address().toString();
            desk.protocol().open(Source.of(Source.Kind.REFLECTION, address), desk.endpoint(), heard::add);
            assertEquals(new Progress("1 files", 1, 1), heard.getFirst());
        }
    }

    private static void mended(Catalog catalog) {
        assertEquals(List.of(), catalog.problems());
        assertEquals(List.of(), catalog.lacks());
        var extra = assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("acme.Extra")));
        assertEquals(2, extra.fields().size());
    }

    private static Catalog opened(Desk desk, Source.Options options) {
        var source = Source.of(Source.Kind.REFLECTION, desk.endpoint().address().toString())
                .with(options);
        return switch (desk.protocol().open(source, desk.endpoint())) {
            case Opening.Opened(var _, var catalog) -> catalog;
            case Opening.Refused refused ->
                throw new AssertionError(refused.problem().line());
        };
    }
}
