package dev.sextant.grpc.rules;

import build.buf.validate.FieldRules;
import build.buf.validate.MessageRules;
import build.buf.validate.OneofRules;
import build.buf.validate.ValidateProto;
import com.google.protobuf.DescriptorProtos.FieldOptions;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.DescriptorProtos.OneofOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;

/// Reads `buf.validate` options out of descriptors. Those of a contract that was read at run time hold them as unknown
/// bytes, so the options are parsed once more with the extensions that come with Sextant. Bytes that are none are no
/// rules.
final class RuleOptions {
    private static final ExtensionRegistry EXTENSIONS = registered();

    private RuleOptions() {}

    private static ExtensionRegistry registered() {
        var registry = ExtensionRegistry.newInstance();
        ValidateProto.registerAllExtensions(registry);
        return registry.getUnmodifiable();
    }

    static Optional<FieldRules> of(FieldDescriptor field) {
        var options = field.getOptions();
        if (options.getSerializedSize() == 0) {
            return Optional.empty();
        }
        try {
            var parsed = FieldOptions.parseFrom(options.toByteString(), EXTENSIONS);
            return parsed.hasExtension(ValidateProto.field)
                    ? Optional.of(parsed.getExtension(ValidateProto.field))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    static Optional<MessageRules> of(Descriptor type) {
        var options = type.getOptions();
        if (options.getSerializedSize() == 0) {
            return Optional.empty();
        }
        try {
            var parsed = MessageOptions.parseFrom(options.toByteString(), EXTENSIONS);
            return parsed.hasExtension(ValidateProto.message)
                    ? Optional.of(parsed.getExtension(ValidateProto.message))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }

    static Optional<OneofRules> of(OneofDescriptor oneof) {
        var options = oneof.getOptions();
        if (options.getSerializedSize() == 0) {
            return Optional.empty();
        }
        try {
            var parsed = OneofOptions.parseFrom(options.toByteString(), EXTENSIONS);
            return parsed.hasExtension(ValidateProto.oneof)
                    ? Optional.of(parsed.getExtension(ValidateProto.oneof))
                    : Optional.empty();
        } catch (InvalidProtocolBufferException _) {
            return Optional.empty();
        }
    }
}
