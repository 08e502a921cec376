package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The words that are exchanged with an HTTP proxy.
final class ConnectDialogue {
    private static final int LONGEST_HEAD = 16 << 10;
    private static final int LOCKED = 407;

    private ConnectDialogue() {}

    static void speak(Tunnel.Connect connect, Socket socket, String proxy) throws IOException {
        var request = "CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\n%2$s\r\n"
                .formatted(
                        connect.authority(),
                        connect.credential().isEmpty() ? "" : "Proxy-Authorization: " + connect.credential() + "\r\n");
        send(socket.getOutputStream(), request.getBytes(StandardCharsets.ISO_8859_1));
        var head = head(socket.getInputStream(), proxy);
        var words = head.split("[ \r\n]", 4);
        if (words.length < 2 || !words[1].startsWith("2")) {
            throw refusal(head, words.length < 2 ? "" : words[1], connect, proxy);
        }
    }

    static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /// Byte by byte: what follows is not the proxy's any more.
    private static String head(InputStream in, String proxy) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0 || head.length() > LONGEST_HEAD) {
                throw new Tunnel.Refused(Problem.error(
                        "The proxy %s hung up.".formatted(proxy),
                        "It may be no HTTP proxy.",
                        "Check the proxy in the environment's route."));
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private static Tunnel.Refused refusal(String head, String code, Tunnel.Connect connect, String proxy) {
        var line = head.lines().findFirst().orElse("");
        var locked = code.equals(String.valueOf(LOCKED));
        return new Tunnel.Refused(Problem.error(
                "The proxy %s did not pass us on to %s.".formatted(proxy, connect.authority()),
                "It said: %s.".formatted(line),
                locked
                        ? "Give the environment's route a user and a password for it."
                        : "Check the proxy in the environment's route, or go without it."));
    }
}
