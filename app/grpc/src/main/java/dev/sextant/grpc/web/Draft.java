package dev.sextant.grpc.web;

import io.grpc.Metadata;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Makes the HTTP request of a call.
record Draft(Call.Factory client, HttpUrl url, Dialect dialect, WebChannel.Sender sender) {
    /// Longer queries are refused by many servers.
    private static final int LONGEST_QUERY = 8 << 10;

    /// What a request says beside its messages; `deadline` in milliseconds, 0 for none.
    record Terms(Metadata metadata, long deadline, boolean compressed, boolean safe) {}

    /// A call of one message: a GET where nothing changes by it and the dialect knows how.
    Call call(byte[] message, Terms terms, Arrivals arrivals) throws IOException {
        var query = terms.safe() ? dialect.query(message, terms.compressed()) : Optional.<String>empty();
        if (query.isPresent() && query.get().length() <= LONGEST_QUERY) {
            var headers = headers(terms)
                    .newBuilder()
                    .removeAll("content-type")
                    .removeAll("content-encoding")
                    .build();
            var get = url.newBuilder().encodedQuery(query.get()).build();
            return client.newCall(request(get, headers, arrivals).get().build());
        }
        var body = RequestBody.create(dialect.frame(message, terms.compressed()), null);
        return call(body, terms, arrivals);
    }

    /// A call with this body.
    Call call(RequestBody body, Terms terms, Arrivals arrivals) {
        return client.newCall(request(url, headers(terms), arrivals).post(body).build());
    }

    private static Request.Builder request(HttpUrl url, Headers headers, Arrivals arrivals) {
        return new Request.Builder().url(url).headers(headers).tag(Arrivals.class, arrivals);
    }

    private Headers headers(Terms terms) {
        var headers = new Headers.Builder()
                .addAll(dialect.headers(terms.deadline(), terms.compressed()))
                .add("user-agent", sender.userAgent())
                .addAll(Fields.toHttp(terms.metadata()));
        return headers.set("host", sender.authority()).build();
    }
}
