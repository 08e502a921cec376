package dev.sextant.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookieJarTest {
    private final CookieJar jar = new CookieJar();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a=1|https://api.acme.test/v1/x|https://api.acme.test/v1/y|1",
                "a=1|https://api.acme.test/v1/x|https://api.acme.test/v2|0",
                "a=1; Path=/|https://api.acme.test/v1/x|https://api.acme.test/v2|1",
                "a=1; Path=/v1|https://api.acme.test/|https://api.acme.test/v10|0",
                "a=1; Path=/|https://api.acme.test/|https://www.acme.test/|0",
                "a=1; Path=/; Domain=acme.test|https://api.acme.test/|https://www.acme.test/|1",
                "a=1; Path=/; Domain=.acme.test|https://api.acme.test/|https://acme.test/|1",
                "a=1; Path=/; Domain=other.test|https://api.acme.test/|https://other.test/|0",
                "a=1; Path=/; Domain=test|https://api.acme.test/|https://x.test/|0",
                "a=1; Path=/; Domain=0.0.1|http://127.0.0.1/|http://9.0.0.1/|0",
                "a=1; Path=/; Secure|https://api.acme.test/|http://api.acme.test/|0",
                "a=1; Path=/; Max-Age=0|https://api.acme.test/|https://api.acme.test/|0",
                "a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT|https://api.acme.test/|https://api.acme.test/|0",
                "a=1; Path=/; Expires=Thu, 01-Jan-2099 00:00:00 GMT|https://api.acme.test/|https://api.acme.test/|1",
                "=1|https://api.acme.test/|https://api.acme.test/|0",
            })
    void sendsACookieWhereItBelongs(String set, String from, String to, int sent) {
        jar.take(URI.create(from), List.of(set));
        assertEquals(sent, jar.of(URI.create(to)).size());
    }

    @Test
    void keepsTheLastOfAName() {
        var address = URI.create("https://api.acme.test/");
        jar.take(address, List.of("a=1; Path=/", "a=2; Path=/", "b=canary; Path=/"));
        assertEquals(2, jar.all().size());
        assertEquals("2", jar.of(address).getFirst().value().reveal());
        assertFalse(jar.all().toString().contains("canary"));
        jar.remove(cookie -> cookie.name().equals("a"));
        assertEquals(1, jar.all().size());
    }
}
