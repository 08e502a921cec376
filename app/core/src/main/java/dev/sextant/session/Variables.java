package dev.sextant.session;

import dev.sextant.environment.Environment;
import dev.sextant.environment.Template;
import dev.sextant.exchange.Call;
import dev.sextant.exchange.Metadata;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Replaces `{{name}}` in the texts and metadata of a call.
final class Variables {
    private final Environment place;
    private final List<String> missing = new ArrayList<>();

    private Variables(Environment place) {
        this.place = place;
    }

    /// A call ready to send, or what it still lacks.
    record Expanded(Call call, List<String> missing) {}

    static Expanded expand(Call call, Environment place) {
        var variables = new Variables(place);
        var messages = call.messages().stream().map(variables::struct).toList();
        var metadata = new Metadata(
                call.metadata().entries().stream().map(variables::entry).toList());
        return new Expanded(new Call(call.operation(), messages, metadata, call.options()), variables.missing);
    }

    /// Metadata ready to send, or what it still lacks.
    record Said(Metadata metadata, List<String> missing) {}

    static Said expand(Metadata metadata, Environment place) {
        var variables = new Variables(place);
        var entries = metadata.entries().stream().map(variables::entry).toList();
        return new Said(new Metadata(entries), variables.missing);
    }

    static Filling fill(Value.Struct message, Environment environment) {
        var variables = new Variables(environment);
        var filled = variables.struct(message);
        return variables.missing.isEmpty()
                ? new Filling.Filled(filled)
                : new Filling.Lacking(Resolver.missing(variables.missing, environment));
    }

    private Value value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> new Value.Text(text(text));
            case Value.Items(var elements) ->
                new Value.Items(elements.stream().map(this::value).toList());
            case Value.Struct struct -> struct(struct);
            case Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> value;
        };
    }

    private Value.Struct struct(Value.Struct struct) {
        var members = new LinkedHashMap<String, Value>();
        struct.members().forEach((name, member) -> members.put(name, value(member)));
        return new Value.Struct(members);
    }

    private Metadata.Entry entry(Metadata.Entry entry) {
        return switch (entry) {
            case Metadata.Entry.Plain(var name, var text) -> Resolver.header(name, text, place, missing);
            case Metadata.Entry.Hidden hidden -> hidden;
        };
    }

    private String text(String text) {
        var expansion = Template.expand(text, place.variables());
        missing.addAll(expansion.missing());
        return expansion.text();
    }
}
