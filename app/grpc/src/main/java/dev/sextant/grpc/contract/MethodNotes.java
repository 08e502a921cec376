package dev.sextant.grpc.contract;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.DescriptorProtos.MethodOptions.IdempotencyLevel;
import com.google.protobuf.Descriptors.MethodDescriptor;
import dev.sextant.catalog.Risk;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the options of a method say: where google.api.http puts it, and whether idempotency_level lets it be repeated.
final class MethodNotes {
    private MethodNotes() {}

    /// The comment, and below it the routes and the idempotency that the options state.
    static String doc(String comment, MethodDescriptor method) {
        var lines = Stream.concat(rules(method).map(MethodNotes::route), idempotency(method))
                .collect(Collectors.joining("\n"));
        return comment.isBlank() ? lines : lines.isBlank() ? comment : comment + "\n\n" + lines;
    }

    /// What the options say that calling it may change; unknown where they say nothing.
    static Risk risk(MethodDescriptor method) {
        if (method.getOptions().getIdempotencyLevel() == IdempotencyLevel.NO_SIDE_EFFECTS) {
            return Risk.READ;
        }
        return rules(method)
                .findFirst()
                .map(rule -> switch (rule.getPatternCase()) {
                    case GET -> Risk.READ;
                    case DELETE -> Risk.DESTROY;
                    case PUT, POST, PATCH, CUSTOM, PATTERN_NOT_SET -> Risk.UNKNOWN;
                })
                .orElse(Risk.UNKNOWN);
    }

    private static Stream<HttpRule> rules(MethodDescriptor method) {
        if (!method.getOptions().hasExtension(AnnotationsProto.http)) {
            return Stream.of();
        }
        var rule = method.getOptions().getExtension(AnnotationsProto.http);
        return Stream.concat(Stream.of(rule), rule.getAdditionalBindingsList().stream())
                .filter(one -> one.getPatternCase() != HttpRule.PatternCase.PATTERN_NOT_SET);
    }

    /// `POST /v1/things` and what of the message is its body.
    private static String route(HttpRule rule) {
        var path = switch (rule.getPatternCase()) {
            case GET -> "GET " + rule.getGet();
            case PUT -> "PUT " + rule.getPut();
            case POST -> "POST " + rule.getPost();
            case DELETE -> "DELETE " + rule.getDelete();
            case PATCH -> "PATCH " + rule.getPatch();
            case CUSTOM -> rule.getCustom().getKind() + " " + rule.getCustom().getPath();
            case PATTERN_NOT_SET -> "";
        };
        return switch (rule.getBody()) {
            case "" -> path;
            case "*" -> path + " with the message as body";
            default -> path + " with `%s` as body".formatted(rule.getBody());
        };
    }

    private static Stream<String> idempotency(MethodDescriptor method) {
        return switch (method.getOptions().getIdempotencyLevel()) {
            case NO_SIDE_EFFECTS -> Stream.of("Changes nothing (NO_SIDE_EFFECTS).");
            case IDEMPOTENT -> Stream.of("May be repeated (IDEMPOTENT).");
            case IDEMPOTENCY_UNKNOWN -> Stream.of();
        };
    }
}
