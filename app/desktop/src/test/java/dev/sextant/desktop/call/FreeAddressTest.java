package dev.sextant.desktop.call;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FreeAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://api.acme.dev/v1/users?page[size]=2#top, https://api.acme.dev, /v1/users?page[size]=2",
        "HTTP://localhost:8080, http://localhost:8080, /",
        "localhost:8080/a, http://localhost:8080, /a",
        "127.0.0.1/a, http://127.0.0.1, /a",
        "api.acme.dev?x=1, https://api.acme.dev, /?x=1",
        "{{base}}/users, {{base}}, /users",
        "'  https://[::1]:8443/x ', https://[::1]:8443, /x"
    })
    void readsWhatAPersonTypes(String typed, String origin, String path) {
        assertEquals(Optional.of(new FreeAddress(origin, path)), FreeAddress.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftp://acme.dev/", "two words", "/only/a/path", "https://"})
    void refusesWhatIsNoAddress(String typed) {
        assertEquals(Optional.empty(), FreeAddress.read(typed));
    }

    @Test
    void thePathStandsWithoutItsQuery() {
        assertEquals("/a", new FreeAddress("https://acme.dev", "/a?b=c").plainPath());
    }
}
