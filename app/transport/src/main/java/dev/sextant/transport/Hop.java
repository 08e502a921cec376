package dev.sextant.transport;

import java.util.function.BooleanSupplier;
import okhttp3.Call;

/// One request on its way: the client's call for it, who hears of it, and whether its client lacks a certificate that
/// a server asked for.
record Hop(Request request, Call call, Timeline timeline, BooleanSupplier lacking) {

    /// The words for what goes wrong here.
    Failures failures() {
        var url = call.request().url();
        return new Failures(url.host(), url.port(), url.isHttps(), lacking);
    }

    /// Makes calls of requests.
    @FunctionalInterface
    interface Maker {
        /// Throws [Unfit] when a request cannot be sent.
        Hop make(Request request) throws Unfit;
    }

    /// A request cannot be sent as it is.
    static final class Unfit extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Failure failure;

        Unfit(Failure failure) {
            this.failure = failure;
        }

        Failure failure() {
            return failure;
        }
    }
}
