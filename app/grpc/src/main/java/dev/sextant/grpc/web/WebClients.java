package dev.sextant.grpc.web;

import dev.sextant.environment.Route;
import dev.sextant.transport.Dialled;
import dev.sextant.transport.Trust;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/// Makes the HTTP clients of calls: those that every request has, but nothing is sent again, and the time to connect is
/// the call's own.
final class WebClients {
    private WebClients() {}

    /// A client with this trust for an address by this route, and the address as it is dialled.
    static Dialled dialled(HttpUrl address, Trust.Ready trust, Route route) {
        var dialled = Dialled.to(address, trust, route);
        var client = dialled.client()
                .newBuilder()
                .retryOnConnectionFailure(false)
                .protocols(protocols(route.version()))
                .addInterceptor(WebClients::limited)
                .eventListenerFactory(call -> {
                    var arrivals = call.request().tag(Arrivals.class);
                    return arrivals == null ? EventListener.NONE : arrivals;
                })
                .build();
        return new Dialled(client, dialled.url());
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
}
