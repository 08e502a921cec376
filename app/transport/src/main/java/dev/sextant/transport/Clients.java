package dev.sextant.transport;

import dev.sextant.environment.Route;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Makes OkHttp's clients: nothing followed, nothing stored, nothing added that a person does not see.
final class Clients {
    private Clients() {}

    /// A client that waits as long as the call's own terms say. The route's proxy is settled: nobody, or one.
    static OkHttpClient build(Trust.Ready trust, Route route, Dns resolver) {
        var names = new Names(resolver, route);
        var builder = new OkHttpClient.Builder()
                .dns(names)
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .proxy(Proxy.NO_PROXY)
                .protocols(protocols(route.version()))
                .pingInterval(route.keepAlive())
                .sslSocketFactory(trust.sockets(), trust.manager())
                .addInterceptor(Clients::patient)
                .eventListenerFactory(call -> {
                    var timeline = call.request().tag(Timeline.class);
                    return timeline == null ? EventListener.NONE : timeline;
                });
        if (route.version() == Route.Version.HTTP_2) {
            builder.addNetworkInterceptor(Clients::demandSecondVersion);
        }
        if (route.proxy() instanceof Route.Proxy.Through through) {
            by(through, builder, names);
        }
        return (trust.verified() ? builder : builder.hostnameVerifier((_, _) -> true)).build();
    }

    /// A client like that one for GETs with bodies: over HTTP/1.1, each on a connection of its own.
    static OkHttpClient bodied(OkHttpClient usual, Trust.Ready trust, Route route) {
        var builder = usual.newBuilder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.MILLISECONDS))
                .sslSocketFactory(new SpellingTls(trust.sockets()), trust.manager());
        return route.proxy() instanceof Route.Proxy.Through through && through.kind() == Route.Proxy.Kind.SOCKS
                ? builder.socketFactory(new SocksSockets(through, BodiedGet::new))
                        .build()
                : builder.socketFactory(new SpellingSockets()).build();
    }

    private static List<Protocol> protocols(Route.Version version) {
        return switch (version) {
            case AGREED, HTTP_2 -> List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
            case HTTP_1_1 -> List.of(Protocol.HTTP_1_1);
            case H2C -> List.of(Protocol.H2_PRIOR_KNOWLEDGE);
        };
    }

    private static void by(Route.Proxy.Through through, OkHttpClient.Builder builder, Names names) {
        switch (through.kind()) {
            case HTTP -> {
                var address = InetSocketAddress.createUnresolved(through.host(), through.port());
                builder.proxy(new Proxy(Proxy.Type.HTTP, address));
                if (!through.user().isBlank()) {
                    var credential = Proxies.credential(through);
                    builder.proxyAuthenticator(tunnel(credential))
                            .addNetworkInterceptor(chain -> known(chain, credential));
                }
            }
            case SOCKS ->
                builder.socketFactory(new SocksSockets(through, UnaryOperator.identity()))
                        .dns(names.elsewhere());
        }
    }

    /// Before a tunnel is asked for the credential goes along at once; one that was refused is not tried again.
    private static Authenticator tunnel(String credential) {
        return (_, response) -> response.request().header(Proxies.HEADER) == null
                ? response.request()
                        .newBuilder()
                        .header(Proxies.HEADER, credential)
                        .build()
                : null;
    }

    /// Where there is no tunnel it goes along with the request.
    private static Response known(Interceptor.Chain chain, String credential) throws java.io.IOException {
        var request = chain.request();
        return chain.proceed(
                request.isHttps()
                        ? request
                        : request.newBuilder()
                                .header(Proxies.HEADER, credential)
                                .build());
    }

    private static Response patient(Interceptor.Chain chain) throws java.io.IOException {
        var waiting = chain.request().tag(Request.Waiting.class);
        return waiting == null || !waiting.reading().isPositive()
                ? chain.proceed(chain.request())
                : chain.withReadTimeout((int) waiting.reading().toMillis(), TimeUnit.MILLISECONDS)
                        .proceed(chain.request());
    }

    private static Response demandSecondVersion(Interceptor.Chain chain) throws java.io.IOException {
        var connection = chain.connection();
        if (connection != null && connection.protocol() == Protocol.HTTP_1_1) {
            throw new OldVersion("HTTP/2 was asked for, and the server speaks HTTP/1.1");
        }
        return chain.proceed(chain.request());
    }

    /// The server does not speak the version that was asked for.
    static final class OldVersion extends java.io.IOException {
        private static final long serialVersionUID = 1;

        OldVersion(String message) {
            super(message);
        }
    }
}
