package dev.sextant.desktop.environment;

import dev.sextant.environment.Cookie;
import dev.sextant.environment.CookieJar;
import dev.sextant.environment.Environment;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The cookies that servers of one environment have set in this run, as they were when it was last looked at.
public final class CookiesViewModel {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final Function<Environment, CookieJar> jars;
    private final ReadOnlyObjectWrapper<List<Cookie>> cookies = new ReadOnlyObjectWrapper<>(this, "cookies", List.of());
    private CookieJar jar = CookieJar.NONE;

    /// Looks into these jars.
    public CookiesViewModel(Function<Environment, CookieJar> jars) {
        this.jars = jars;
    }

    /// What is in the jar, in the order it came.
    public ReadOnlyObjectProperty<List<Cookie>> cookiesProperty() {
        return cookies.getReadOnlyProperty();
    }

    /// Looks into the jar of an environment.
    public void look(Environment environment) {
        jar = jars.apply(environment);
        lookAgain();
    }

    /// Looks into the same jar again.
    public void lookAgain() {
        cookies.set(jar.all());
    }

    /// Takes one out.
    public void remove(Cookie cookie) {
        jar.remove(cookie::equals);
        lookAgain();
    }

    /// Takes all out.
    public void clear() {
        jar.remove(_ -> true);
        lookAgain();
    }

    /// Which requests it goes along with and how long: `.acme.dev/api, https only · until 3 May 2027 10:00`.
    static String words(Cookie cookie) {
        var scope = cookie.scope();
        var where = (scope.exact() ? "" : ".") + scope.domain() + scope.path();
        var until = cookie.until().equals(Instant.MAX) ? "for this run" : "until " + DATE.format(cookie.until());
        return where + (scope.secure() ? ", https only" : "") + " · " + until;
    }
}
