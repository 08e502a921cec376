package dev.sextant.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataTest {

    @Test
    void masksSecretsWhereverTheyAreShown() {
        var metadata = Metadata.EMPTY.with(
                new Metadata.Entry.Hidden("authorization", "Bearer ", Secret.of("canary-canary-canary-x7Qd")));
        assertEquals("authorization: Bearer ••••••…x7Qd", metadata.toString());
        assertFalse(metadata.entries().toString().contains("canary"));
        assertEquals(Optional.of("Bearer canary-canary-canary-x7Qd"), metadata.first("Authorization"));
    }

    @Test
    void keepsOrderAndRepeatedNames() {
        var metadata = Metadata.of("b", "1").with("a", "2").with("B", "3");
        assertEquals(List.of("1", "3"), metadata.all("b").toList());
    }

    @Test
    void letsTheMoreSpecificNameWin() {
        var merged = Metadata.of("x-account", "one").with("y", "1").overriddenBy(Metadata.of("X-Account", "two"));
        assertEquals("y: 1\nX-Account: two", merged.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\nb", "a\0b"})
    void findsValuesThatWouldBreakARequestApart(String value) {
        assertTrue(Metadata.of("x", value).fault().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a:b", "é", "a\nb"})
    void findsNamesThatAreNone(String name) {
        assertTrue(Metadata.of(name, "v").fault().isPresent());
    }

    @Test
    void hasNothingAgainstOrdinaryEntries() {
        assertEquals(
                Optional.empty(),
                Metadata.of("x-trace-bin", "AQI=").with("x", "a\tb é").fault());
    }
}
