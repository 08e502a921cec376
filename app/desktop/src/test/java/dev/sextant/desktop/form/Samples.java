package dev.sextant.desktop.form;

import dev.sextant.schema.Field;
import dev.sextant.schema.Json;
import dev.sextant.schema.Limit;
import dev.sextant.schema.Notes;
import dev.sextant.schema.Schema;
import dev.sextant.schema.Types;
import dev.sextant.schema.Value;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/// Messages and values for the tests of forms.
public final class Samples {
    /// The moment at which tests happen.
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    public static final Schema.Scalar TEXT = Schema.scalar(Schema.Kind.TEXT, "string");
    public static final Schema.Scalar COUNT =
            new Schema.Scalar(Schema.Kind.INTEGER, "int32", List.of(Limit.Range.closed("0", "")));
    public static final Schema.Scalar FLAG = Schema.scalar(Schema.Kind.BOOL, "bool");
    public static final Schema.Scalar MOMENT = Schema.scalar(Schema.Kind.TIMESTAMP, "google.protobuf.Timestamp");
    public static final Schema.Scalar SPAN = Schema.scalar(Schema.Kind.DURATION, "google.protobuf.Duration");
    public static final Schema.Scalar OCTETS = Schema.scalar(Schema.Kind.BYTES, "bytes");
    public static final Schema.Enumeration RUNNER = new Schema.Enumeration(
            "acme.v1.Runner",
            List.of("RUNNER_UNSPECIFIED", "GITHUB_ACTION", "GITLAB_PIPELINE", "JENKINS_JOB").stream()
                    .map(name ->
                            new Schema.Symbol(new Value.Text(name), Integer.toString(name.length() % 7), "", false))
                    .toList(),
            true);

    public static final Schema.Message IMAGE = message(
            "acme.v1.ContainerImage",
            required("reference", limited(1, 255)),
            optional(
                    "digest",
                    new Schema.Scalar(
                            Schema.Kind.TEXT,
                            "string",
                            List.of(new Limit.Matches("^sha256:[0-9a-f]{64}$"), new Limit.Length(71, 71)))),
            optional("platform", TEXT));

    public static final Schema.Message INIT = message(
            "acme.v1.InitRequest",
            required("workflow_name", limited(1, 63)),
            required(
                    "project_name",
                    new Schema.Scalar(Schema.Kind.TEXT, "string", List.of(new Limit.Matches("^[a-z0-9-]+$")))),
            optional("runner", RUNNER),
            implicit(
                    "contract_revision",
                    COUNT,
                    Notes.doc("The revision of the contract; the latest one when it is 0.")
                            .withPreset(Value.num(0))),
            optional("valid_until", MOMENT),
            member("subject", "commit", TEXT),
            member("subject", "image", new Schema.Ref("Image")),
            member("subject", "file", OCTETS),
            implicit("labels", new Schema.MapOf(TEXT, TEXT, List.of(new Limit.Count(0, 16))), Notes.NONE),
            implicit("policy", new Schema.Ref("Policy"), Notes.NONE),
            optional("timeout", SPAN),
            implicit("tags", Schema.listOf(TEXT), Notes.NONE),
            optional("dry_run", FLAG),
            new Field(
                    "old_name",
                    TEXT,
                    Field.Presence.IMPLICIT,
                    Field.Place.BODY,
                    Notes.doc("Use workflow_name.").with(Notes.Trait.DEPRECATED)));

    public static final Schema.Message POLICY = message(
            "acme.v1.PolicyOptions",
            optional("enforce", FLAG),
            implicit("names", Schema.listOf(TEXT), Notes.NONE),
            implicit("nested", new Schema.Ref("Policy"), Notes.NONE));

    public static final Schema.OneOf PET = new Schema.OneOf(
            "Pet",
            List.of(
                    new Schema.Choice("Cat", message("Cat", optional("kind", TEXT), optional("lives", COUNT)), "cat"),
                    new Schema.Choice(
                            "Dog",
                            message("Dog", optional("kind", TEXT), optional("nested", new Schema.Ref("Policy"))),
                            "dog")),
            "kind");

    /// A field of every kind.
    public static final Schema.Message KINDS = message(
            "acme.v1.Kinds",
            optional("text", TEXT),
            optional("number", COUNT),
            optional("flag", FLAG),
            optional("symbol", RUNNER),
            optional("moment", MOMENT),
            optional("span", SPAN),
            optional("octets", OCTETS),
            optional("anything", new Schema.Any("google.protobuf.Value")),
            optional("a_name_that_is_longer_than_its_column", TEXT),
            optional("lines", TEXT),
            optional("pet", PET),
            optional("words", Schema.listOf(TEXT)),
            optional("images", Schema.listOf(IMAGE)),
            optional("by_name", Schema.mapOf(TEXT, COUNT)));

    public static final String KINDS_VALUE = """
            {"text":"","number":-1,"flag":true,"symbol":"JENKINS_JOB","moment":"2024-05-13T10:00:00Z","span":"1h30m","octets":"AAEC/w==",
             "anything":{"a":[1,2]},"a_name_that_is_longer_than_its_column":"{{name}}","lines":"one\\ntwo","pet":{"kind":"dog","nested":{"nested":{"enforce":true}}},
             "words":["a","b"],"images":[{"reference":"x"},{}],"by_name":{"one":1,"two":2},"unknown":12}
            """;

    /// Parameters of every place and a body.
    public static final Schema.Message HTTP = message(
            "POST /repos/{owner}/{repo}/issues",
            place("owner", TEXT, Field.Place.PATH, Field.Presence.REQUIRED),
            place("repo", TEXT, Field.Place.PATH, Field.Presence.REQUIRED),
            place("page", COUNT, Field.Place.QUERY, Field.Presence.OPTIONAL),
            place("X-Request-Id", TEXT, Field.Place.HEADER, Field.Presence.OPTIONAL),
            place("session", TEXT, Field.Place.COOKIE, Field.Presence.OPTIONAL),
            place(
                    "body",
                    message(
                            "Issue",
                            required("title", limited(1, 256)),
                            optional("body", TEXT),
                            optional("labels", Schema.listOf(TEXT))),
                    Field.Place.BODY,
                    Field.Presence.REQUIRED));

    public static final Types TYPES = ref -> switch (ref.name()) {
        case "Image" -> IMAGE;
        case "Policy" -> POLICY;
        default -> new Schema.Any(ref.name());
    };

    private Samples() {}

    /// A form of [#INIT] that starts with this JSON.
    public static FormModel form(String json) {
        return form(INIT, json);
    }

    /// A form of any message.
    public static FormModel form(Schema.Message message, String json) {
        return new FormModel(message, TYPES, struct(json), InstantSource.fixed(NOON), Later.NOW);
    }

    public static Value.Struct struct(String json) {
        return (Value.Struct) ((Json.Parsed.Read) Json.read(json)).value();
    }

    /// A message of so many optional texts.
    public static Schema.Message wide(int fields) {
        return message(
                "Wide",
                IntStream.range(0, fields)
                        .mapToObj(number -> optional("field_" + number, TEXT))
                        .toArray(Field[]::new));
    }

    public static Schema.Message message(String name, Field... fields) {
        return new Schema.Message(name, "", List.of(fields), false);
    }

    public static Field required(String name, Schema schema) {
        return Field.body(name, schema, Field.Presence.REQUIRED, Notes.NONE);
    }

    public static Field optional(String name, Schema schema) {
        return Field.body(name, schema, Field.Presence.OPTIONAL, Notes.NONE);
    }

    public static Field implicit(String name, Schema schema, Notes notes) {
        return Field.body(name, schema, Field.Presence.IMPLICIT, notes);
    }

    static Field place(String name, Schema schema, Field.Place place, Field.Presence presence) {
        return new Field(name, schema, presence, place, Notes.NONE);
    }

    static Field member(String group, String name, Schema schema) {
        return Field.body(name, schema, Field.Presence.OPTIONAL, Notes.NONE.withGroup(group));
    }

    static Schema.Scalar limited(long least, long most) {
        return new Schema.Scalar(Schema.Kind.TEXT, "string", List.of(new Limit.Length(least, most)));
    }
}
