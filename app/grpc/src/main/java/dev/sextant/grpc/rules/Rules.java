package dev.sextant.grpc.rules;

import build.buf.validate.FieldRules;
import build.buf.validate.Ignore;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Rule;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `buf.validate` demands of a field, or of the elements, keys or values of one.
public final class Rules {
    /// No rules.
    public static final Rules NONE = new Rules(FieldRules.getDefaultInstance());

    private final FieldRules rules;

    private Rules(FieldRules rules) {
        this.rules = rules;
    }

    /// The rules of a field; none where the contract states none or switches them off.
    public static Rules of(FieldDescriptor field) {
        return RuleOptions.of(field).map(Rules::of).orElse(NONE);
    }

    private static Rules of(FieldRules rules) {
        return rules.getIgnore() == Ignore.IGNORE_ALWAYS ? NONE : new Rules(rules);
    }

    /// Whether the field must be set.
    public boolean required() {
        return rules.getRequired();
    }

    /// The rules of a list's elements.
    public Rules items() {
        return of(rules.getRepeated().getItems());
    }

    /// The rules of a map's keys.
    public Rules keys() {
        return of(rules.getMap().getKeys());
    }

    /// The rules of a map's values.
    public Rules values() {
        return of(rules.getMap().getValues());
    }

    /// The limits of the field itself, those that are only told in words among them.
    public List<Limit> limits() {
        var limits = new ArrayList<>(standard());
        expressions().map(Rule.Stated::new).forEach(limits::add);
        return rules.getIgnore() == Ignore.IGNORE_IF_ZERO_VALUE
                ? limits.stream().<Limit>map(Rule.UnlessZero::new).toList()
                : List.copyOf(limits);
    }

    private List<Limit> standard() {
        return switch (rules.getTypeCase()) {
            case FLOAT, DOUBLE, INT32, INT64, UINT32, UINT64, SINT32, SINT64, FIXED32, FIXED64, SFIXED32, SFIXED64 ->
                Standard.ofNumber(terms());
            case BOOL -> Standard.ofBool(terms());
            case STRING -> Standard.ofText(terms());
            case BYTES -> Standard.ofBytes(terms());
            case REPEATED -> Standard.ofList(terms());
            case MAP -> Standard.ofMap(terms());
            case DURATION -> Standard.ofSpan(terms());
            case TIMESTAMP -> Standard.ofMoment(terms());
            case ANY -> stated("type");
            case FIELD_MASK -> stated("paths");
            case ENUM, TYPE_NOT_SET -> List.of();
        };
    }

    private List<Limit> stated(String what) {
        return Stream.of("in", "not_in")
                .filter(term -> !terms().several(term).isEmpty())
                .<Limit>map(term -> new Rule.Stated(
                        "%s %s".formatted(what, new Rule.Among(terms().several(term), term.equals("not_in")).label())))
                .toList();
    }

    /// The rules in CEL, in the words that their author gave them or else as they are written.
    private Stream<String> expressions() {
        return Stream.concat(Expressions.of(rules.getCelList()), rules.getCelExpressionList().stream());
    }

    /// An enumeration without the symbols that the rules exclude.
    public Schema.Enumeration narrowed(Schema.Enumeration enumeration) {
        if (!rules.hasEnum()) {
            return enumeration;
        }
        var allowed = enumeration.symbols().stream()
                .filter(symbol -> isAllowed(Integer.parseInt(symbol.number())))
                .toList();
        var closed = rules.getEnum().getDefinedOnly()
                || rules.getEnum().hasConst()
                || rules.getEnum().getInCount() > 0;
        return new Schema.Enumeration(enumeration.name(), allowed, enumeration.open() && !closed);
    }

    private boolean isAllowed(int number) {
        var terms = rules.getEnum();
        return (!terms.hasConst() || terms.getConst() == number)
                && (terms.getInCount() == 0 || terms.getInList().contains(number))
                && !terms.getNotInList().contains(number);
    }

    /// A value that the contract's author gives as an example.
    public Optional<Value> sample() {
        return rules.getTypeCase() == FieldRules.TypeCase.TYPE_NOT_SET
                ? Optional.empty()
                : terms().several("example").stream().findFirst();
    }

    private Terms terms() {
        var type = rules.getDescriptorForType()
                .findFieldByNumber(rules.getTypeCase().getNumber());
        return new Terms((Message) rules.getField(type));
    }
}
