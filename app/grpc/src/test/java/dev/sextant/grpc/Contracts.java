package dev.sextant.grpc;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.TextFormat;
import java.util.List;

/// Small contracts for tests.
final class Contracts {
    private Contracts() {}

    /// `probe.v1.Probe` with the methods `Ask` (unary), `Watch` (server streaming), `Gather` (client
    /// streaming) and `Chat` (both), which take and give a `Word`.
    static List<FileDescriptor> probe() {
        return List.of(linked("""
                name: "probe/v1/probe.proto" package: "probe.v1" syntax: "proto3"
                message_type { name: "Word"
                  field { name: "text" number: 1 type: TYPE_STRING label: LABEL_OPTIONAL json_name: "text" }
                  field { name: "count" number: 2 type: TYPE_INT32 label: LABEL_OPTIONAL json_name: "count" } }
                service { name: "Probe"
                  method { name: "Ask" input_type: ".probe.v1.Word" output_type: ".probe.v1.Word" }
                  method { name: "Watch" input_type: ".probe.v1.Word" output_type: ".probe.v1.Word" server_streaming: true }
                  method { name: "Gather" input_type: ".probe.v1.Word" output_type: ".probe.v1.Word" client_streaming: true }
                  method { name: "Chat" input_type: ".probe.v1.Word" output_type: ".probe.v1.Word" client_streaming: true server_streaming: true } }
                """));
    }

    static FileDescriptorProto file(String text) {
        try {
            return TextFormat.parse(text, FileDescriptorProto.class);
        } catch (TextFormat.ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static FileDescriptor linked(String text, FileDescriptor... imports) {
        try {
            return FileDescriptor.buildFrom(file(text), imports);
        } catch (DescriptorValidationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
