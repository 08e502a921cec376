package dev.sextant.http.call;

import dev.sextant.http.openapi.Layout;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes a parameter's value in its style (OpenAPI 3.1 section 4.8.12.4, after RFC 6570). `encode` is applied to names
/// and values, never to the delimiters.
record Expansion(Layout.Parameter parameter, UnaryOperator<String> encode) {

    /// A name and a value, both encoded; without a name the value stands alone.
    record Pair(String name, String value) {
        @Override
        public String toString() {
            return name.isEmpty() ? value : name + "=" + value;
        }
    }

    private static Pair bare(String value) {
        return new Pair("", value);
    }

    /// As a part of a path, or as the value of a header.
    String inPlace(Value value) {
        return switch (parameter.writing().style()) {
            case LABEL -> "." + listed(value, explode() ? "." : ",");
            case MATRIX -> matrix(value);
            case JSON -> encode.apply(Json.compact(value));
            case WHOLE_JSON -> encode.apply(Json.compact(value));
            case SIMPLE, FORM, SPACE, PIPE, DEEP, COOKIE, WHOLE, RAW -> listed(value, ",");
        };
    }

    /// As pairs of a query or of cookies; none when there is nothing to say.
    List<Pair> pairs(Value value) {
        return switch (parameter.writing().style()) {
            case SPACE -> form(value, "%20");
            case PIPE -> form(value, "%7C");
            case DEEP -> deep(name(), value);
            case JSON -> one(encode.apply(Json.compact(value)));
            case WHOLE -> value instanceof Value.Struct(var members) ? members(members) : List.of(bare(leaf(value)));
            case WHOLE_JSON -> List.of(bare(encode.apply(Json.compact(value))));
            case SIMPLE, LABEL, MATRIX, FORM, COOKIE, RAW -> form(value, ",");
        };
    }

    private List<Pair> form(Value value, String delimiter) {
        return switch (value) {
            case Value.Items(var values) ->
                values.isEmpty() ? List.of() : explode() ? each(values) : one(delimited(value, delimiter));
            case Value.Struct(var members) ->
                members.isEmpty() ? List.of() : explode() ? members(members) : one(delimited(value, delimiter));
            case Value.Null() -> List.of();
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _ -> one(leaf(value));
        };
    }

    private List<Pair> each(List<Value> values) {
        return values.stream().map(value -> new Pair(name(), leaf(value))).toList();
    }

    private List<Pair> members(Map<String, Value> members) {
        return members.entrySet().stream()
                .map(member -> new Pair(encode.apply(member.getKey()), leaf(member.getValue())))
                .toList();
    }

    private List<Pair> one(String value) {
        return List.of(new Pair(name(), value));
    }

    /// `filter[name]=x`; deeper levels get more brackets, which no specification says but servers read.
    private List<Pair> deep(String prefix, Value value) {
        return switch (value) {
            case Value.Struct(var members) ->
                members.entrySet().stream()
                        .flatMap(member ->
                                deep(prefix + "%5B" + encode.apply(member.getKey()) + "%5D", member.getValue())
                                        .stream())
                        .toList();
            case Value.Items(var values) ->
                values.stream().map(element -> new Pair(prefix, leaf(element))).toList();
            case Value.Null() -> List.of();
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _ -> List.of(new Pair(prefix, leaf(value)));
        };
    }

    private String listed(Value value, String delimiter) {
        return value instanceof Value.Struct(var members) && explode()
                ? members(members).stream().map(Pair::toString).collect(Collectors.joining(delimiter))
                : delimited(value, delimiter);
    }

    private String matrix(Value value) {
        var separate = explode() && (value instanceof Value.Items || value instanceof Value.Struct);
        if (!separate) {
            var text = delimited(value, ",");
            return ";" + name() + (text.isEmpty() ? "" : "=" + text);
        }
        return form(value, ",").stream().map(pair -> ";" + pair).collect(Collectors.joining());
    }

    private String delimited(Value value, String delimiter) {
        return switch (value) {
            case Value.Items(var values) -> values.stream().map(this::leaf).collect(Collectors.joining(delimiter));
            case Value.Struct(var members) ->
                members.entrySet().stream()
                        .flatMap(member -> Stream.of(encode.apply(member.getKey()), leaf(member.getValue())))
                        .collect(Collectors.joining(delimiter));
            case Value.Text _, Value.Num _, Value.Bool _, Value.Bytes _, Value.Null _ -> leaf(value);
        };
    }

    private String leaf(Value value) {
        return encode.apply(
                switch (value) {
                    case Value.Text(var text) -> text;
                    case Value.Num(var digits) -> digits;
                    case Value.Bool(var truth) -> Boolean.toString(truth);
                    case Value.Bytes bytes -> java.util.Base64.getEncoder().encodeToString(bytes.octets());
                    case Value.Null() -> "";
                    case Value.Items _, Value.Struct _ -> Json.compact(value);
                });
    }

    private String name() {
        return encode.apply(parameter.name());
    }

    private boolean explode() {
        return parameter.writing().explode();
    }

    /// Every pair of several parameters, in order.
    static List<Pair> all(Stream<List<Pair>> pairs) {
        return new ArrayList<>(pairs.flatMap(List::stream).toList());
    }
}
