package dev.sextant.grpc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import dev.sextant.catalog.Catalog;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReflectionDoctorTest {
    private static final FileDescriptorProto SERVICE = Contracts.file("""
            name: "a/service.proto" package: "a" syntax: "proto3" dependency: "a/types.proto"
            message_type { name: "Ask" field { name: "thing" number: 1 type: TYPE_MESSAGE type_name: ".a.Thing" label: LABEL_OPTIONAL }
              field { name: "colour" number: 2 type: TYPE_ENUM type_name: ".a.Colour" label: LABEL_OPTIONAL } }
            service { name: "Asking" method { name: "Ask" input_type: ".a.Ask" output_type: ".a.Thing" } }
            """);

    private static final FileDescriptorProto TYPES = Contracts.file("""
            name: "a/types.proto" package: "a" syntax: "proto3"
            message_type { name: "Thing" field { name: "name" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL } }
            enum_type { name: "Colour" value { name: "RED" number: 0 } }
            """);

    private static final FileDescriptorProto OTHER = Contracts.file("""
            name: "b/service.proto" package: "b" syntax: "proto3"
            message_type { name: "Nothing" }
            service { name: "Other" method { name: "Do" input_type: ".b.Nothing" output_type: ".b.Nothing" } }
            """);

    @Test
    void asksForFilesThatWereNotSentAlong() {
        try (var server = new ScriptedReflection(List.of("a.Asking"), SERVICE, TYPES);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertTrue(catalog.problems().isEmpty(), catalog.problems().toString());
            assertEquals(List.of("a.Asking", "a/types.proto"), server.asked());
            assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("a.Thing")));
        }
    }

    @Test
    void asksForTypesWhenImportsAreLeftOut() {
        var bare = SERVICE.toBuilder().clearDependency().build();
        try (var server = new ScriptedReflection(List.of("a.Asking"), bare, TYPES);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertTrue(catalog.problems().isEmpty(), catalog.problems().toString());
            assertInstanceOf(Schema.Message.class, catalog.resolve(new Schema.Ref("a.Thing")));
        }
    }

    @Test
    void goesOnWithoutATypeThatNobodyDefines() {
        try (var server = new ScriptedReflection(List.of("a.Asking", "b.Other"), SERVICE, OTHER);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertEquals(
                    List.of("`a/types.proto` is imported by `a/service.proto` and the server does not serve it. "
                            + "The server said: 5 NOT_FOUND, no a/types.proto. Drop the file here "
                            + "(--mend on the command line), or go on without "
                            + "`Ask.thing`, `Ask.colour`, `Asking/Ask`."),
                    catalog.problems().stream()
                            .map(problem -> problem.at("").line())
                            .toList());
            assertEquals("a/types.proto", catalog.lacks().getFirst().wanted());
            var ask = request(catalog, "a.Asking/Ask");
            assertEquals(
                    new Schema.Any("a.Thing"), ask.field("thing").orElseThrow().schema());
            assertInstanceOf(
                    Schema.Enumeration.class, ask.field("colour").orElseThrow().schema());
            for (var name : List.of("thing", "colour")) {
                assertTrue(ask.field(name).orElseThrow().has(Notes.Trait.MISSING_TYPE), name);
            }
            assertEquals(0, request(catalog, "b.Other/Do").fields().size());
        }
    }

    @Test
    void listsTheOtherServicesWhenOneCannotBeRead() {
        try (var server = new ScriptedReflection(List.of("a.Gone", "b.Other"), OTHER);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertEquals(
                    "Service `a.Gone` is listed but could not be read.",
                    catalog.problems().getFirst().what());
            assertEquals(
                    List.of(0, 1),
                    catalog.services().stream()
                            .map(service -> service.operations().size())
                            .toList());
        }
    }

    @Test
    void asksAnewWhenTheStreamBreaksOverOneService() {
        try (var server = new ScriptedReflection(List.of("a.Asking", "b.Other"), SERVICE, TYPES, OTHER)
                        .breakingAt("a.Asking");
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertEquals(1, catalog.problems().size(), catalog.problems().toString());
            assertTrue(catalog.problems().getFirst().cause().contains("panic"));
            assertEquals(1, catalog.services().getLast().operations().size());
        }
    }

    @Test
    void leavesOutAFileThatContradictsItself() {
        var twice = TYPES.toBuilder().addMessageType(TYPES.getMessageType(0)).build();
        try (var server = new ScriptedReflection(List.of("a.Asking", "b.Other"), SERVICE, twice, OTHER);
                var desk = server.desk()) {
            var catalog = desk.catalog();
            assertEquals(
                    "`a/types.proto` could not be read.",
                    catalog.problems().getFirst().what());
            assertEquals(1, catalog.services().getFirst().operations().size());
            assertEquals(1, catalog.services().getLast().operations().size());
        }
    }

    @Test
    void linksFilesThatImportEachOther() {
        var back = TYPES.toBuilder().addDependency("a/service.proto").build();
        try (var server = new ScriptedReflection(List.of("a.Asking"), SERVICE, back);
                var desk = server.desk()) {
            assertEquals(2, request(desk.catalog(), "a.Asking/Ask").fields().size());
        }
    }

    private static Schema.Message request(Catalog catalog, String operation) {
        return catalog.signature(Desk.operation(catalog, operation)).request();
    }
}
