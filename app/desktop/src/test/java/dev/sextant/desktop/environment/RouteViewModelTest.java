package dev.sextant.desktop.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.desktop.environment.RouteViewModel.Way;
import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy;
import dev.sextant.exchange.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RouteViewModelTest {
    private final List<Route> told = new ArrayList<>();
    private final RouteViewModel model = new RouteViewModel(told::add, (_, _) -> {});

    @Test
    void readsAProxy() {
        model.wayProperty().set(Way.HTTP);
        assertTrue(told.isEmpty());
        assertFalse(model.proxyFault().isEmpty());
        model.proxyProperty().set("proxy.acme.dev:3128");
        model.userProperty().set("mara");
        model.bypassProperty().set("localhost, *.acme.internal");
        var proxy = (Proxy.Through) told.getLast().proxy();
        assertEquals("proxy.acme.dev", proxy.host());
        assertEquals(3128, proxy.port());
        assertEquals("mara", proxy.user());
        assertEquals(List.of("localhost", "*.acme.internal"), proxy.bypass());
    }

    @Test
    void readsNamesAndPings() {
        model.authorityProperty().set("api.acme.dev");
        model.userAgentProperty().set("acme/1");
        model.keepAliveProperty().set("half");
        assertFalse(model.keepAliveFault().isEmpty());
        model.keepAliveProperty().set("30s");
        assertEquals(Optional.of("api.acme.dev"), told.getLast().authority());
        assertEquals(Optional.of("acme/1"), told.getLast().userAgent());
        assertEquals(Duration.ofSeconds(30), told.getLast().keepAlive());
    }

    @Test
    void showsWhatItTakesWithoutTellingOfIt() {
        var through = new Proxy.Through(Proxy.Kind.SOCKS, "127.0.0.1", 1080, "", Secret.of(""), List.of());
        model.take(Route.USUAL.through(through).withAuthority("x.dev"));
        assertTrue(told.isEmpty());
        assertEquals(Way.SOCKS, model.wayProperty().get());
        assertEquals("127.0.0.1:1080", model.proxyProperty().get());
        model.authorityProperty().set("");
        assertEquals(Route.USUAL.through(through), told.getLast());
    }
}
