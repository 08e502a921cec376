package dev.sextant.grpc.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.protobuf.Descriptors.Descriptor;
import dev.sextant.schema.Json;
import dev.sextant.schema.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncoderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Scalars | {`int32_value`: 2147483648} | int32_value: 2147483648 is outside int32, -2147483648 to 2147483647.",
                "Scalars | {`int32_value`: 1e400000000} | int32_value: 1e400000000 is outside int32, -2147483648 to 2147483647.",
                "Scalars | {`int32_value`: 1.5} | int32_value: 1.5 is not int32, a whole number.",
                "Scalars | {`uint64_value`: `18446744073709551616`} | uint64_value: \"18446744073709551616\" is outside uint64, 0 to 18446744073709551615.",
                "Scalars | {`fixed32_value`: -1} | fixed32_value: -1 is outside fixed32, 0 to 4294967295.",
                "Scalars | {`sint64_value`: `1 `} | sint64_value: \"1 \" is not sint64, a whole number.",
                "Scalars | {`bool_value`: `true`} | bool_value: \"true\" is not bool, true or false.",
                "Scalars | {`float_value`: 3.5e38} | float_value: 3.5e38 is outside float, -3.4028235e38 to 3.4028235e38.",
                "Scalars | {`bytes_value`: `?`} | bytes_value: \"?\" is not base64, the form of bytes.",
                "Scalars | {`string_value`: 1} | string_value: 1 is not string.",
                "Scalars | {`nope`: 1} | nope: lab.v1.Scalars has no such field.",
                "Scalars | {`int32_value`: 1, `int32Value`: 2} | int32Value: The field is given twice, as int32_value and as int32Value.",
                "Lists | {`int32_values`: [1, null]} | int32_values[1]: null is not int32, a whole number.",
                "Lists | {`points`: {}} | points: {} is not a list.",
                "Lists | {`points`: [1]} | points[0]: 1 is not lab.v1.Point, which is an object.",
                "Lists | {`colors`: [`MAUVE`]} | colors[0]: \"MAUVE\" is none of the values of lab.v1.Color: COLOR_UNSPECIFIED, COLOR_RED, COLOR_GREEN, COLOR_BLUE, COLOR_SEPIA, COLOR_INFRARED.",
                "Maps | {`by_bool`: {`yes`: `x`}} | by_bool.yes: \"yes\" is not bool, true or false.",
                "Maps | {`to_point`: {`a b`: {`x`: `y`}}} | to_point.a b.x: \"y\" is not sint32, a whole number.",
                "Choice | {`number`: 1, `text`: `a`} | text: Only one of number and text may be set: both are of choice.",
                "WellKnown | {`timestamp`: `yesterday`} | timestamp: \"yesterday\" is not a timestamp such as 2024-05-13T10:00:00Z (RFC 3339, years 1 to 9999).",
                "WellKnown | {`duration`: `1m`} | duration: \"1m\" is not a duration such as 90s or 1.5s, at most 315576000000s.",
                "WellKnown | {`field_mask`: `a_b`} | field_mask: \"a_b\" is not a field mask: paths in lowerCamelCase, joined by commas.",
                "WellKnown | {`any`: {`x`: 1}} | any.@type: It names no type, such as type.googleapis.com/google.rpc.ErrorInfo.",
                "WellKnown | {`any`: {`@type`: `t/no.Such`, `x`: 1}} | any.@type: The type no.Such is not known here: give its bytes as base64 under value.",
                "WellKnown | {`any`: {`@type`: `not_a_url`, `value`: ``}} | any.@type: It names no type, such as type.googleapis.com/google.rpc.ErrorInfo.",
                "Edition | {`closed`: 7} | closed: 7 is none of the values of lab.v1.Edition.Closed: CLOSED_ONE, CLOSED_TWO.",
                "Point | {`@unknown`: 1} | @unknown: This is not the form of unknown fields: {\"7\": [{\"varint\": \"150\"}]}."
            })
    void saysWhereAndWhyAValueDoesNotFit(String type, String json, String finding) {
        var misfits = assertInstanceOf(Encoding.Misfits.class, encode(type, json.replace('`', '"')));
        var first = misfits.findings().getFirst();
        assertEquals(finding, first.path() + ": " + first.message());
    }

    @Test
    void findsEveryMisfitAtOnce() {
        var misfits = assertInstanceOf(
                Encoding.Misfits.class, encode("Scalars", "{\"bool_value\": 1, \"string_value\": 2, \"gone\": 3}"));
        assertEquals(3, misfits.findings().size());
    }

    @Test
    void takesTheLongestDuration() {
        assertInstanceOf(Encoding.Fits.class, encode("WellKnown", "{\"duration\": \"-315576000000.999999999s\"}"));
    }

    @Test
    void takesNullForAbsent() {
        var fits = assertInstanceOf(
                Encoding.Fits.class,
                encode("WellKnown", "{\"timestamp\": null, \"timestamps\": null, \"value\": null}"));
        assertEquals(1, fits.message().getAllFields().size());
    }

    @Test
    void takesJsonNamesUrlSafeBase64AndNumbersInText() {
        var fits = assertInstanceOf(
                Encoding.Fits.class,
                encode("Scalars", "{\"bytesValue\": \"-_8\", \"int32Value\": \"1e2\", \"doubleValue\": \"Infinity\"}"));
        assertEquals(3, fits.message().getAllFields().size());
    }

    @Test
    void leavesTheChoiceToSendWithoutARequiredField() {
        assertInstanceOf(Encoding.Fits.class, encode("Legacy", "{}"));
    }

    @Test
    void packsBytesOfATypeThatNobodyKnows() {
        var json = "{\"any\": {\"@type\": \"t/no.Such\", \"value\": \"AP8=\"}}";
        var fits = assertInstanceOf(Encoding.Fits.class, encode("WellKnown", json));
        var shown = new Decoder(Lab.TYPES).value(fits.message());
        assertEquals(json.replace(" ", ""), Json.compact(shown));
    }

    @Test
    void showsAMomentOutsideTheCalendarByItsFields() {
        var json = "{\"timestamp\":{\"seconds\":\"-99999999999999\"},\"duration\":{\"seconds\":\"1\",\"nanos\":-5}}";
        var fits = assertInstanceOf(Encoding.Fits.class, encode("WellKnown", json));
        assertEquals(json, Json.compact(new Decoder(Lab.TYPES).value(fits.message())));
    }

    private static Encoding encode(String type, String json) {
        var parsed = assertInstanceOf(Json.Parsed.Read.class, Json.read(json), json);
        return Encoder.of((Value.Struct) parsed.value(), descriptor(type), Lab.TYPES);
    }

    private static Descriptor descriptor(String name) {
        return Lab.TYPES.message("lab.v1." + name).orElseThrow();
    }
}
