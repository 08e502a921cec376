package dev.sextant.grpc.rules;

import build.buf.protovalidate.Config;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.sextant.grpc.codec.Encoder;
import dev.sextant.grpc.codec.Encoding;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.grpc.codec.Roomy;
import dev.sextant.schema.Check;
import dev.sextant.schema.Path;
import dev.sextant.schema.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds messages to every rule of their contract, CEL included, as servers do. For use by several threads; the first
/// message of a type waits for its rules to be compiled.
public final class Judge {
    private final Map<Descriptor, Boolean> ruled = new ConcurrentHashMap<>();
    private final MessageTypes types;
    private @Nullable Validator validator;

    /// A judge that reads messages with these types, whose extensions may be rules of the contract's own.
    public Judge(MessageTypes types) {
        this.types = types;
    }

    /// What a server that goes by the contract would object to; nothing about a value that is no such message, nor
    /// about text with a `{{variable}}`.
    public List<Check.Finding> of(Value.Struct value, Descriptor type) {
        return ruled.computeIfAbsent(type, root -> isRuled(root, new HashSet<>()))
                ? Roomy.call(() -> judged(value, type))
                : List.of();
    }

    private List<Check.Finding> judged(Value.Struct value, Descriptor type) {
        return switch (Encoder.of(value, type, types)) {
            case Encoding.Misfits _ -> List.of();
            case Encoding.Fits(var message, var _) ->
                judged(message).stream()
                        .filter(finding -> !isTemplate(finding.path().in(value)))
                        .toList();
        };
    }

    private static boolean isTemplate(Optional<Value> value) {
        return value.filter(found -> found instanceof Value.Text(var text) && Check.isTemplate(text))
                .isPresent();
    }

    private List<Check.Finding> judged(DynamicMessage message) {
        try {
            return validator().validate(message).getViolations().stream()
                    .map(Judge::finding)
                    .toList();
        } catch (ValidationException e) {
            return List.of(new Check.Finding(
                    Path.ROOT, "A rule of the contract cannot be evaluated: %s.".formatted(e.getMessage())));
        }
    }

    private synchronized Validator validator() {
        var ready = validator;
        if (ready == null) {
            ready = ValidatorFactory.newBuilder()
                    .withConfig(Config.newBuilder()
                            .setExtensionRegistry(types.extensions())
                            .setAllowUnknownFields(true)
                            .build())
                    .build();
            validator = ready;
        }
        return ready;
    }

    private static Check.Finding finding(Violation violation) {
        var told = violation.toProto();
        var words = told.getMessage().isBlank() ? told.getRuleId() : told.getMessage();
        return new Check.Finding(FieldPaths.path(told.getField()), words);
    }

    private static boolean isRuled(Descriptor type, Set<Descriptor> met) {
        return met.add(type)
                && (RuleOptions.of(type).isPresent()
                        || type.getOneofs().stream()
                                .anyMatch(oneof -> RuleOptions.of(oneof).isPresent())
                        || type.getFields().stream().anyMatch(field -> isRuled(field, met)));
    }

    private static boolean isRuled(FieldDescriptor field, Set<Descriptor> met) {
        return RuleOptions.of(field).isPresent()
                || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && isRuled(field.getMessageType(), met));
    }
}
