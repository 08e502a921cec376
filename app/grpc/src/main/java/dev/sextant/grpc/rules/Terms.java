package dev.sextant.grpc.rules;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.sextant.grpc.codec.Decoder;
import dev.sextant.grpc.codec.MessageTypes;
import dev.sextant.schema.Value;
import java.util.List;
import java.util.Optional;

/// The terms of a rules message by name, as values: the messages for the number types differ in nothing but their type.
record Terms(Message rules) {

    /// The one value of a term; empty when it is not stated.
    Optional<Value> one(String name) {
        var term = rules.getDescriptorForType().findFieldByName(name);
        return term == null || term.isRepeated() || !rules.hasField(term)
                ? Optional.empty()
                : Optional.of(value(term, rules.getField(term)));
    }

    /// The values of a repeated term.
    List<Value> several(String name) {
        var term = rules.getDescriptorForType().findFieldByName(name);
        return term == null
                ? List.of()
                : ((List<?>) rules.getField(term))
                        .stream().map(element -> value(term, element)).toList();
    }

    /// Whether a term is stated to be true.
    boolean says(String name) {
        return one(name).filter(new Value.Bool(true)::equals).isPresent();
    }

    /// The digits of a number, the text of anything else; blank when the term is not stated.
    String text(String name) {
        return one(name).map(Terms::text).orElse("");
    }

    /// A whole number that is not negative, or else.
    long count(String name, long otherwise) {
        return one(name)
                .map(Terms::text)
                .map(Long::parseUnsignedLong)
                .map(Terms::atMostLong)
                .orElse(otherwise);
    }

    private static long atMostLong(long unsigned) {
        return unsigned < 0 ? Long.MAX_VALUE : unsigned;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Num(var digits) -> digits;
            case Value.Bool(var truth) -> Boolean.toString(truth);
            case Value.Bytes _, Value.Items _, Value.Struct _, Value.Null _ -> "";
        };
    }

    private static Value value(FieldDescriptor term, Object content) {
        return content instanceof Message message
                ? new Decoder(MessageTypes.NONE).value(message)
                : number(term, Decoder.scalar(term, content));
    }

    /// 64-bit integers stand as text in protobuf's JSON; here they are bounds.
    private static Value number(FieldDescriptor term, Value value) {
        return term.getJavaType() == FieldDescriptor.JavaType.LONG && value instanceof Value.Text(var digits)
                ? new Value.Num(digits)
                : value;
    }
}
