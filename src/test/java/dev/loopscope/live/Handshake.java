package dev.loopscope.live;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Opens WebSockets by hand. */
final class Handshake {
    private Handshake() {}

    /** A WebSocket of a run's viewer that nobody reads yet, with so little room in between. */
    static Socket open(int port, String run, int receiveBuffer) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(receiveBuffer);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write("""
                GET /ws/runs/%s HTTP/1.1\r
                Host: localhost:%d\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(run, port).getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
