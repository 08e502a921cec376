package dev.sextant.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email | a@b.example | a@",
                "email | x+y@b | @b",
                "hostname | a-b.example | -a.example",
                "hostname | localhost | 10.0.0.1",
                "ip | ::1 | 1.2.3",
                "ipv4 | 127.0.0.1 | 127.0.0.01",
                "ipv4 | 255.255.255.255 | 256.0.0.1",
                "ipv6 | fe80::1%eth0 | fe80::1::2",
                "ipv6 | ::ffff:1.2.3.4 | 1.2.3.4",
                "address | example.org | a b",
                "uri | https://a.example/x?y=1#z | a/b",
                "uri_ref | ../a | a b",
                "uuid | 123e4567-e89b-12d3-a456-426614174000 | 123e4567",
                "tuuid | 123e4567e89b12d3a456426614174000 | 123e4567-e89b-12d3-a456-426614174000",
                "ulid | 01ARZ3NDEKTSV4RRFFQ69G5FAV | 81ARZ3NDEKTSV4RRFFQ69G5FAV",
                "ip_with_prefixlen | 10.1.2.3/8 | 10.1.2.3/33",
                "ipv4_prefix | 10.0.0.0/8 | 10.1.0.0/8",
                "ipv6_prefix | 2001:db8::/32 | 2001:db8::1/32",
                "ipv6_prefix | ::/0 | 10.0.0.0/8",
                "host_and_port | [::1]:80 | ::1:80",
                "host_and_port | a.example:65535 | a.example:65536",
                "protobuf_fqn | a.b.C | .a.b",
                "protobuf_dot_fqn | .a.b | a.b",
                "http_header_name | x-y | x y",
            })
    void tellsAWellKnownFormFromWhatIsNone(String name, String good, String bad) {
        var form = new Rule.Form(name);
        assertEquals(Optional.empty(), form.check(new Value.Text(good)), good);
        assertEquals(
                Optional.of("\"%s\" is no %s.".formatted(bad, name.replace('_', ' '))),
                form.check(new Value.Text(bad)));
    }

    @Test
    void comparesNumbersBySize() {
        var among = new Rule.Among(List.of(new Value.Num("1"), new Value.Num("2.50")), false);
        assertEquals(Optional.empty(), among.check(new Value.Num("2.5")));
        assertEquals(Optional.empty(), among.check(new Value.Text("1")));
        assertEquals(Optional.of("3 is not one of 1, 2.50."), among.check(Value.num(3)));
        var excluded = new Rule.Among(List.of(new Value.Text("root")), true);
        assertEquals(Optional.of("\"root\" is excluded."), excluded.check(new Value.Text("root")));
        assertEquals("not \"root\"", excluded.label());
    }

    @Test
    void countsBytesOfTextInUtf8AndOfBytesInBase64() {
        assertEquals(
                Optional.of("4 bytes; the contract allows ≤ 3 bytes."),
                new Rule.Octets(0, 3, true).check(new Value.Text("aäb")));
        assertEquals(Optional.empty(), new Rule.Octets(2, 2, false).check(new Value.Text("-_8")));
        assertEquals(Optional.empty(), new Rule.Octets(2, 2, false).check(new Value.Bytes(new byte[2])));
    }

    @Test
    void looksAtPartsOfText() {
        assertEquals(
                Optional.of("The contract wants a text that begins with \"ab\"."),
                new Rule.Part(Rule.Part.Position.START, "ab").check(new Value.Text("bab")));
        assertEquals(Optional.empty(), new Rule.Part(Rule.Part.Position.END, "ab").check(new Value.Text("bab")));
        assertEquals(Optional.empty(), new Rule.Part(Rule.Part.Position.INSIDE, "a").check(new Value.Text("bab")));
        assertEquals(
                Optional.of("The contract wants a text that does not contain \"a\"."),
                new Rule.Part(Rule.Part.Position.NOWHERE, "a").check(new Value.Text("bab")));
    }

    @Test
    void wantsElementsDistinct() {
        assertEquals(Optional.empty(), new Rule.Distinct().check(Value.items(Value.num(1), Value.num(2))));
        assertEquals(
                true,
                new Rule.Distinct()
                        .check(Value.items(Value.num(1), Value.num(1)))
                        .isPresent());
    }

    @Test
    void boundsSpansAndMoments() {
        var span = new Rule.Span(new Limit.Range("1", "90", false, true));
        assertEquals("≥ 1, < 90 s", span.label());
        assertEquals(Optional.empty(), span.check(new Value.Text("1s")));
        assertEquals(Optional.of("90s is outside ≥ 1, < 90 s."), span.check(new Value.Text("90s")));
        var moment = new Rule.Moment("2024-01-01T00:00:00Z", "", false, false);
        assertEquals(Optional.empty(), moment.check(new Value.Text("2024-01-01T01:00:00+01:00")));
        assertEquals(
                Optional.of("\"2023-12-31T23:59:59Z\" is not from 2024-01-01T00:00:00Z."),
                moment.check(new Value.Text("2023-12-31T23:59:59Z")));
    }

    @Test
    void knowsTheSidesOfNow() {
        var past = new Value.Text(Instant.now().minusSeconds(3600).toString());
        assertEquals(Optional.empty(), new Rule.Near(Rule.Near.Side.PAST, Duration.ZERO).check(past));
        assertEquals(
                Optional.of("%s is not in the future.".formatted(Json.compact(past))),
                new Rule.Near(Rule.Near.Side.FUTURE, Duration.ZERO).check(past));
        assertEquals(
                Optional.of("%s is not within 60 s of now.".formatted(Json.compact(past))),
                new Rule.Near(Rule.Near.Side.EITHER, Duration.ofMinutes(1)).check(past));
    }

    @Test
    void passesOverZeroWhereTheContractDoes() {
        var rule = new Rule.UnlessZero(new Limit.Length(3, -1));
        assertEquals(Optional.empty(), rule.check(new Value.Text("")));
        assertEquals(true, rule.check(new Value.Text("a")).isPresent());
        assertEquals("≥ 3 unless empty", rule.label());
    }
}
