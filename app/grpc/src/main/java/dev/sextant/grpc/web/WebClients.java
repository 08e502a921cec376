package dev.sextant.grpc.web;

import dev.sextant.environment.Route;
import dev.sextant.transport.Trust;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;

/// Makes the HTTP clients of calls: nothing followed, nothing repeated, no time but the call's own.
final class WebClients {
    private WebClients() {}

    /// A client with this trust, for this route.
    static OkHttpClient build(Trust.Ready trust, Route route) {
        var builder = new OkHttpClient.Builder()
                .dns(dns(route.hosts()))
                .connectTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .pingInterval(route.keepAlive())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(protocols(route.version()))
                .sslSocketFactory(trust.sockets(), trust.manager())
                .addInterceptor(WebClients::limited)
                .eventListenerFactory(call -> {
                    var arrivals = call.request().tag(Arrivals.class);
                    return arrivals == null ? EventListener.NONE : arrivals;
                });
        proxied(builder, route.proxy());
        return (trust.verified() ? builder : builder.hostnameVerifier((_, _) -> true)).build();
    }

    private static Response limited(Interceptor.Chain chain) throws IOException {
        var arrivals = chain.request().tag(Arrivals.class);
        if (arrivals == null || !arrivals.connecting().isPositive()) {
            return chain.proceed(chain.request());
        }
        var time = Math.toIntExact(
                Math.min(Integer.MAX_VALUE, arrivals.connecting().toMillis()));
        return chain.withConnectTimeout(time, TimeUnit.MILLISECONDS).proceed(chain.request());
    }

    private static List<Protocol> protocols(Route.Version version) {
        return version == Route.Version.HTTP_1_1
                ? List.of(Protocol.HTTP_1_1)
                : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1);
    }

    private static Dns dns(Map<String, String> hosts) {
        return host ->
                hosts.containsKey(host) ? List.of(InetAddress.getAllByName(hosts.get(host))) : Dns.SYSTEM.lookup(host);
    }

    private static void proxied(OkHttpClient.Builder builder, Route.Proxy proxy) {
        switch (proxy) {
            case Route.Proxy.Usual _ -> {}
            case Route.Proxy.Direct _ -> builder.proxy(Proxy.NO_PROXY);
            case Route.Proxy.Through through -> {
                var kind = through.kind() == Route.Proxy.Kind.HTTP ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
                builder.proxy(new Proxy(kind, new InetSocketAddress(through.host(), through.port())));
                if (!through.user().isBlank()) {
                    var credential =
                            Credentials.basic(through.user(), through.password().reveal());
                    builder.proxyAuthenticator(
                            (_, response) -> response.request().header("Proxy-Authorization") != null
                                    ? null
                                    : response.request()
                                            .newBuilder()
                                            .header("Proxy-Authorization", credential)
                                            .build());
                }
            }
        }
    }
}
