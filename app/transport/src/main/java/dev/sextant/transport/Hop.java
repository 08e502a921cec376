package dev.sextant.transport;

import okhttp3.Call;

/// One request on its way: the client's call for it, and who hears of it.
record Hop(Request request, Call call, Timeline timeline) {

    /// The words for what goes wrong here.
    Failures failures() {
        var url = call.request().url();
        return new Failures(url.host(), url.port(), url.isHttps());
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
