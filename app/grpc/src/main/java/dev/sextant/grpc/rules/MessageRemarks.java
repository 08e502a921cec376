package dev.sextant.grpc.rules;

import com.google.protobuf.Descriptors.Descriptor;
import java.util.ArrayList;
import java.util.List;

/// The rules over a whole message, in sentences: no single field can show them.
public final class MessageRemarks {
    private MessageRemarks() {}

    /// One sentence a rule, in the contract's order.
    public static List<String> of(Descriptor type) {
        var remarks = new ArrayList<String>();
        type.getOneofs().stream()
                .filter(oneof -> RuleOptions.of(oneof)
                        .filter(rules -> rules.getRequired())
                        .isPresent())
                .forEach(oneof -> remarks.add("One of %s must be set.".formatted(oneof.getName())));
        RuleOptions.of(type).ifPresent(rules -> {
            rules.getOneofList()
                    .forEach(oneof -> remarks.add("%s one of %s may be set."
                            .formatted(
                                    oneof.getRequired() ? "Exactly" : "At most",
                                    String.join(", ", oneof.getFieldsList()))));
            Expressions.of(rules.getCelList()).forEach(text -> remarks.add("Rule: " + text));
            rules.getCelExpressionList().forEach(text -> remarks.add("Rule: " + text));
        });
        return List.copyOf(remarks);
    }
}
