package dev.sextant.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sextant.cli.Shell.Ran;
import java.io.IOException;
import java.net.InetAddress;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// WebSockets from the command line.
final class SocketCommandTest {
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start(InetAddress.getLoopbackAddress(), 0);
        server.enqueue(new MockResponse.Builder()
                .webSocketUpgrade(new WebSocketListener() {
                    @Override
                    public void onMessage(WebSocket socket, String text) {
                        if (text.equals("go away")) {
                            socket.close(4403, "not you");
                        } else {
                            socket.send("heard " + text);
                        }
                    }

                    @Override
                    public void onClosing(WebSocket socket, int code, String reason) {
                        socket.close(code, "bye");
                    }
                })
                .build());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void sendsALineAMessageAndPrintsWhatComes() throws Exception {
        var ran = call("one\n{\"two\": 2}\n", "-d", "@-", "-v");
        assertEquals("heard one\nheard {\"two\": 2}\n", ran.out());
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.err().contains("1000 Normal closure"), ran.err());
        assertEquals("/feed?x=1", server.takeRequest().getTarget());
    }

    @Test
    void leavesByTheCloseCode() {
        var ran = call("", "-d", "go away");
        assertEquals(5, ran.code(), ran.err());
        assertTrue(ran.err().contains("4403 Forbidden") && ran.err().contains("not you"), ran.err());
    }

    @Test
    void listsTheOneOperationThereIs() {
        var ran = Shell.real("list", url());
        assertTrue(ran.out().contains("WebSocket  /feed?x=1"), ran.out());
    }

    private Ran call(String typed, String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("call", url()));
        words.addAll(java.util.Arrays.asList(more));
        return new Shell().typing(typed).all(words.toArray(new String[0]));
    }

    private String url() {
        return "ws://127.0.0.1:" + server.getPort() + "/feed?x=1";
    }
}
