package dev.sextant.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Dns;

/// Looks names up on another thread, so that an interrupt ends the wait: the system's resolver cannot be stopped.
record Lookup(Dns resolver) implements Dns {
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        var answer = new CompletableFuture<List<InetAddress>>();
        Thread.ofVirtual().name("look up " + host).start(() -> {
            try {
                answer.complete(resolver.lookup(host));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw unknown(host, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host, new InterruptedIOException("stopped while looking up " + host));
        }
    }

    private static UnknownHostException unknown(String host, Throwable cause) {
        var unknown = new UnknownHostException(host);
        unknown.initCause(cause);
        return unknown;
    }
}
