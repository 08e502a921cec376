package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.sextant.environment.Access;
import dev.sextant.environment.Credential;
import dev.sextant.environment.Environment;
import dev.sextant.environment.Environment.Stage;
import dev.sextant.exchange.Secret;
import dev.sextant.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Whose credential an environment uses.
final class DescentTest {
    private static final Access WITH = Access.OPEN.with(Credential.of("bearer", "token", Secret.of("t")));
    private static final Access NOBODY = Access.OPEN.with(Credential.OPEN);

    @Test
    void nearestOneCounts() {
        var top = place("top", "").with(WITH);
        var mid = place("mid", "top").with(WITH);
        var low = place("low", "mid");
        var all = List.of(top, mid, low);

        assertEquals(Optional.of("mid, for all sources"), words(low, "", all));
        assertEquals(List.of("low"), Descent.of(mid, "", all).heirs());
        assertEquals(List.of(), Descent.of(top, "", all).heirs());
        assertEquals(Optional.empty(), words(mid, "", all));
    }

    @Test
    void sourceOfABaseGoesBeforeAllOfItsHeir() {
        var base = place("base", "").with("shop", WITH);
        var low = place("low", "base").with(WITH);
        var all = List.of(base, low);

        assertEquals(Optional.of("base, for shop"), words(low, "shop", all));
        assertEquals(Optional.of("low, for all sources"), words(low, "other", all));
    }

    @Test
    void openStopsTheLineAsItDoesForCalls() {
        var base = place("base", "").with(WITH);
        var open = place("open", "base").with(NOBODY);
        var low = place("low", "open");
        var all = List.of(base, open, low);

        assertEquals(Optional.of("open, for all sources"), words(low, "", all));
        assertEquals(
                Credential.OPEN,
                new Workspace("", List.of(), all).whole(low).access("any").credential());
    }

    @Test
    void circleEnds() {
        var one = place("one", "two");
        var two = place("two", "one");
        assertEquals(Optional.empty(), words(one, "", List.of(one, two)));
    }

    private static Optional<String> words(Environment place, String source, List<Environment> all) {
        return Descent.of(place, source, all).from().map(Descent.Inherited::words);
    }

    private static Environment place(String name, String base) {
        return Environment.NONE
                .named(name)
                .with(Stage.LOCAL)
                .with(Environment.NONE.traits().basedOn(base));
    }
}
