package dev.sextant.grpc.connection;

import dev.sextant.catalog.Problem;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The words that are exchanged with a SOCKS proxy.
record SocksDialogue(Tunnel.Socks socks, Socket socket, String proxy) {
    private static final int VERSION = 5;
    private static final int NO_CREDENTIAL = 0;
    private static final int PASSWORD = 2;
    private static final int NAME = 3;
    private static final int V4 = 1;

    void speak() throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var locked = !socks.user().isBlank();
        ConnectDialogue.send(
                socket.getOutputStream(),
                locked ? new byte[] {VERSION, 2, NO_CREDENTIAL, PASSWORD} : new byte[] {VERSION, 1, NO_CREDENTIAL});
        var version = in.readUnsignedByte();
        var method = in.readUnsignedByte();
        if (version != VERSION) {
            throw refused("It does not speak SOCKS 5.", "Check the proxy in the environment's route.");
        }
        switch (method) {
            case NO_CREDENTIAL -> {}
            case PASSWORD -> authenticate(in);
            default ->
                throw refused(
                        "It wants a user and a password.",
                        "Give the environment's route a user and a password for it.");
        }
        ask(in);
    }

    private void authenticate(DataInputStream in) throws IOException {
        ConnectDialogue.send(
                socket.getOutputStream(), joined(new byte[] {1}, counted(socks.user()), counted(socks.password())));
        in.readUnsignedByte();
        if (in.readUnsignedByte() != 0) {
            throw refused("It does not take this user and password.", "Correct them in the environment's route.");
        }
    }

    private void ask(DataInputStream in) throws IOException {
        var port = new byte[] {(byte) (socks.port() >> 8), (byte) socks.port()};
        ConnectDialogue.send(
                socket.getOutputStream(), joined(new byte[] {VERSION, 1, 0, NAME}, counted(socks.host()), port));
        in.readUnsignedByte();
        var reply = in.readUnsignedByte();
        in.readUnsignedByte();
        var length = switch (in.readUnsignedByte()) {
            case V4 -> 4;
            case NAME -> in.readUnsignedByte();
            default -> 16;
        };
        in.readFully(new byte[length + 2]);
        if (reply != 0) {
            throw refused(meaning(reply), "Check the address, or go without the proxy.");
        }
    }

    private static String meaning(int reply) {
        return switch (reply) {
            case 2 -> "Its rules do not allow it.";
            case 3 -> "The network is not reachable from there.";
            case 4 -> "The host is not reachable from there.";
            case 5 -> "Nothing listens there: the connection was refused.";
            default -> "It failed there (SOCKS reply %d).".formatted(reply);
        };
    }

    private Tunnel.Refused refused(String cause, String remedy) {
        return new Tunnel.Refused(Problem.error(
                "The proxy %s did not pass us on to %s:%d.".formatted(proxy, socks.host(), socks.port()),
                cause,
                remedy));
    }

    private static byte[] counted(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return joined(new byte[] {(byte) bytes.length}, bytes);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
