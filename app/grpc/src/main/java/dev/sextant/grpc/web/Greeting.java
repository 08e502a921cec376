package dev.sextant.grpc.web;

import dev.sextant.grpc.connection.Target;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.OkHttpClient;

/// Begins HTTP/2 without TLS to see whether a server knows it (RFC 9113 section 3.3), before anything of worth is sent.
final class Greeting {
    /// A server that speaks first only after a while is taken for one of HTTP/1.1.
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /// A frame of no settings.
    private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

    private static final int FRAME_HEAD = 9;
    private static final int TYPE = 3;
    private static final int SETTINGS_TYPE = 4;

    private Greeting() {}

    /// Whether it answers with settings of its own. Not asked through a proxy.
    static boolean answered(OkHttpClient client, Target target, Duration patience) {
        var proxy = client.proxy();
        if (proxy != null && proxy.type() != Proxy.Type.DIRECT) {
            return false;
        }
        var time = Math.toIntExact((patience.compareTo(LONGEST) < 0 ? patience : LONGEST).toMillis());
        try (var socket = new Socket()) {
            var address = client.dns().lookup(target.host()).getFirst();
            socket.connect(new InetSocketAddress(address, target.port()), Math.max(1, time));
            socket.setSoTimeout(Math.max(1, time));
            socket.getOutputStream().write(PREFACE);
            socket.getOutputStream().write(SETTINGS);
            socket.getOutputStream().flush();
            var head = socket.getInputStream().readNBytes(FRAME_HEAD);
            return head.length == FRAME_HEAD && head[0] == 0 && head[TYPE] == SETTINGS_TYPE;
        } catch (IOException _) {
            return false;
        }
    }
}
