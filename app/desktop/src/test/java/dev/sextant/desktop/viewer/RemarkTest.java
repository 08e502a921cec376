package dev.sextant.desktop.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RemarkTest {
    private final Remark remark = new Remark(ZoneId.of("Asia/Tokyo"));

    @Test
    void saysAMomentInTheTimeOfThisPlace() {
        assertEquals(Optional.of("16:31:04 local"), on("\"2026-11-22T07:31:04.218Z\""));
        assertEquals(Optional.of("Mon 03:00:00 local"), on("\"2026-11-22T18:00:00Z\""));
        assertEquals(Optional.empty(), on("\"2026-11-22T07:31:04+09:00\""));
        assertEquals(Optional.empty(), on("\"2026-13-42T07:31:04Z\""));
    }

    @Test
    void saysThatAWholeNumberIsExactWhereADoubleWouldNotBe() {
        assertEquals(Optional.of("64-bit, exact"), on("9007199254740993"));
        assertEquals(Optional.of("64-bit, exact"), on("\"-9223372036854775808\""));
        assertEquals(Optional.empty(), on("9007199254740992"));
        assertEquals(Optional.empty(), on("123456789012345678901234567890"));
    }

    @Test
    void saysWhenAnEpochIsWhereItsNameSaysThatItIsOne() {
        assertEquals(Optional.of("2026-11-22 16:31:04 local"), named("created_at", "1795332664"));
        assertEquals(Optional.of("2026-11-22 16:31:04 local"), named("timestamp", "\"1795332664218\""));
        assertEquals(Optional.empty(), named("account", "1795332664"));
        assertEquals(Optional.empty(), named("created_at", "17"));
    }

    @Test
    void saysThatATextIsATokenOrJson() {
        assertEquals(Optional.of("JSON Web Token"), on("\"eyJhbGciOiJub25lIn0.eyJzdWIiOiJ0ZXN0In0.\""));
        assertEquals(Optional.of("JSON in text"), on("\"{\\\"a\\\":1}\""));
        assertEquals(Optional.empty(), on("\"{name}\""));
    }

    private Optional<String> named(String name, String value) {
        return remark.on(Documents.json("{\"" + name + "\":" + value + "}").row(1));
    }

    @Test
    void saysNothingOfOtherValues() {
        assertEquals(Optional.empty(), on("\"plain\""));
        assertEquals(Optional.empty(), on("true"));
        assertEquals(Optional.empty(), on("{}"));
    }

    private Optional<String> on(String value) {
        return remark.on(Documents.json("{\"a\":" + value + ",\"b\":1}").row(1));
    }
}
