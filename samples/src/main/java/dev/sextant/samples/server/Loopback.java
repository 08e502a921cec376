package dev.sextant.samples.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/// The only address that demo servers listen on.
public final class Loopback {
    /// The address as text.
    public static final String HOST = "127.0.0.1";

    private Loopback() {}

    /// A place to listen.
    ///
    /// @param port the port, or 0 for any that is free
    public static InetSocketAddress at(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes always make an address", e);
        }
    }
}
