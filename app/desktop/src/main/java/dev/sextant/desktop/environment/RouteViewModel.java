package dev.sextant.desktop.environment;

import dev.sextant.desktop.form.Span;
import dev.sextant.environment.Route;
import dev.sextant.environment.Route.Proxy;
import dev.sextant.exchange.Secret;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// The way to an environment's servers as a person types it. What cannot be read changes nothing yet.
public final class RouteViewModel {
    private final Consumer<Route> changed;
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.USUAL);
    private final StringProperty proxy = new SimpleStringProperty(this, "proxy", "");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");
    private final StringProperty bypass = new SimpleStringProperty(this, "bypass", "");
    private final StringProperty authority = new SimpleStringProperty(this, "authority", "");
    private final StringProperty userAgent = new SimpleStringProperty(this, "userAgent", "");
    private final StringProperty keepAlive = new SimpleStringProperty(this, "keepAlive", "");
    private final BiConsumer<Proxy.Through, Secret> keeper;
    private Secret password = Secret.of("");
    private Route route = Route.USUAL;
    private boolean taking;

    /// A route that tells of every change; `keeper` puts away a password at a proxy.
    RouteViewModel(Consumer<Route> changed, BiConsumer<Proxy.Through, Secret> keeper) {
        this.changed = changed;
        this.keeper = keeper;
        for (var part : List.<ObservableValue<?>>of(way, proxy, user, bypass, authority, userAgent, keepAlive)) {
            part.addListener((_, _, _) -> tell());
        }
    }

    /// Who stands between.
    public enum Way {
        USUAL,
        DIRECT,
        HTTP,
        SOCKS
    }

    /// Who stands between.
    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    /// `host:port` of the proxy.
    public StringProperty proxyProperty() {
        return proxy;
    }

    /// Who we are to the proxy; blank for nobody.
    public StringProperty userProperty() {
        return user;
    }

    /// Hosts that are dialled directly, with commas between.
    public StringProperty bypassProperty() {
        return bypass;
    }

    /// The name to ask for instead of the address's own.
    public StringProperty authorityProperty() {
        return authority;
    }

    /// What we call ourselves.
    public StringProperty userAgentProperty() {
        return userAgent;
    }

    /// How often a ping is sent: `30s`; blank for never.
    public StringProperty keepAliveProperty() {
        return keepAlive;
    }

    /// Keeps what proves to the proxy who we are: with the other secrets, once it is known which proxy and who.
    public void keep(Secret secret) {
        if (between().orElse(route.proxy()) instanceof Proxy.Through through
                && !through.user().isBlank()) {
            password = Secret.of("");
            keeper.accept(through, secret);
        } else {
            password = secret;
        }
        tell();
    }

    /// What is wrong with the proxy, or blank.
    public String proxyFault() {
        return isThrough() && through(Proxy.Kind.HTTP).isEmpty() ? "“%s” is not host:port.".formatted(proxy.get()) : "";
    }

    /// What is wrong with the time between pings, or blank.
    public String keepAliveFault() {
        return readKeepAlive().isPresent() ? "" : "“%s” is no span of time. Write 30s.".formatted(keepAlive.get());
    }

    /// Whether a proxy of one's own stands between.
    public boolean isThrough() {
        return way.get() == Way.HTTP || way.get() == Way.SOCKS;
    }

    void take(Route other) {
        taking = true;
        route = other;
        authority.set(other.authority().orElse(""));
        userAgent.set(other.userAgent().orElse(""));
        keepAlive.set(other.keepAlive().isZero() ? "" : other.keepAlive().toSeconds() + "s");
        switch (other.proxy()) {
            case Proxy.Usual _ -> way.set(Way.USUAL);
            case Proxy.Direct _ -> way.set(Way.DIRECT);
            case Proxy.Through through -> take(through);
        }
        taking = false;
    }

    private void take(Proxy.Through through) {
        way.set(through.kind() == Proxy.Kind.HTTP ? Way.HTTP : Way.SOCKS);
        proxy.set(through.host() + ":" + through.port());
        user.set(through.user());
        bypass.set(String.join(", ", through.bypass()));
        password = through.password();
    }

    private void tell() {
        if (taking) {
            return;
        }
        var between = between();
        var pings = readKeepAlive();
        if (between.isPresent() && pings.isPresent()) {
            route = new Route(
                    between.get(), route.hosts(), given(authority), given(userAgent), pings.get(), route.version());
            changed.accept(route);
        }
    }

    private Optional<Proxy> between() {
        return switch (way.get()) {
            case USUAL -> Optional.of(new Proxy.Usual());
            case DIRECT -> Optional.of(new Proxy.Direct());
            case HTTP -> through(Proxy.Kind.HTTP);
            case SOCKS -> through(Proxy.Kind.SOCKS);
        };
    }

    private Optional<Proxy> through(Proxy.Kind kind) {
        var at = proxy.get().lastIndexOf(':');
        var port = proxy.get().substring(at + 1).strip();
        if (at < 1 || !port.matches("\\d{1,5}")) {
            return Optional.empty();
        }
        var direct = Arrays.stream(bypass.get().split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        return Optional.of(new Proxy.Through(
                kind,
                proxy.get().substring(0, at).strip(),
                Integer.parseInt(port),
                user.get().strip(),
                password,
                direct));
    }

    private Optional<Duration> readKeepAlive() {
        return keepAlive.get().isBlank()
                ? Optional.of(Duration.ZERO)
                : Span.read(keepAlive.get()).filter(Duration::isPositive);
    }

    private static Optional<String> given(StringProperty text) {
        return Optional.of(text.get().strip()).filter(typed -> !typed.isEmpty());
    }
}
