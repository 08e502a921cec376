package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Cookie;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Environment;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CookiesViewModelTest {
    private final CookieJar jar = new CookieJar();
    private final CookiesViewModel cookies = new CookiesViewModel(_ -> jar);

    @Test
    void showsWhatIsInTheJarNow() {
        cookies.look(Environment.NONE);
        assertEquals(List.of(), names());
        fill();
        cookies.lookAgain();
        assertEquals(List.of("session", "theme"), names());
        assertEquals(
                List.of("api.acme.dev/, https only · for this run", ".acme.dev/v1 · for this run"),
                cookies.cookiesProperty().get().stream()
                        .map(CookiesViewModel::words)
                        .toList());
    }

    @Test
    void takesOutOneOrAll() {
        fill();
        cookies.look(Environment.NONE);
        cookies.remove(cookies.cookiesProperty().get().getFirst());
        assertEquals(List.of("theme"), names());
        cookies.clear();
        assertEquals(List.of(), names());
        assertEquals(List.of(), jar.all());
    }

    private void fill() {
        jar.take(
                URI.create("https://api.acme.dev/v1/users"),
                List.of("session=abc; Path=/; Secure", "theme=dark; Domain=acme.dev"));
    }

    private List<String> names() {
        return cookies.cookiesProperty().get().stream().map(Cookie::name).toList();
    }
}
