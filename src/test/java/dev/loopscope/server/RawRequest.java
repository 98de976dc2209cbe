package dev.loopscope.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as bytes on a socket, for what well-behaved clients refuse to send. */
public final class RawRequest {
    private final int port;

    public RawRequest(int port) {
        this.port = port;
    }

    /** Sends the bytes, closes that direction and gives all that comes back. */
    public String send(byte[] request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request);
                out.flush();
            } catch (IOException answeredEarly) {
                // The server need not read all of what it refuses.
            }
            return read(socket);
        } catch (IOException e) {
            throw new AssertionError("request to port " + port, e);
        }
    }

    /** Sends a request of these lines; a Host line is the caller's. */
    public String send(String... lines) {
        return send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The status of the answer to {@link #send(String...)}. */
    public int status(String... lines) {
        return status(send(lines));
    }

    /** The status in an answer; 0 where the server just closed the connection. */
    public static int status(String answer) {
        return answer.isEmpty() ? 0 : Integer.parseInt(answer.split(" ", 3)[1]);
    }

    private static String read(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            int length = socket.getInputStream().read(buffer);
            while (length >= 0) {
                answer.append(new String(buffer, 0, length, StandardCharsets.ISO_8859_1));
                if (answer.indexOf("HTTP/1.1 101") == 0) {
                    return answer.toString();
                }
                length = socket.getInputStream().read(buffer);
            }
        } catch (IOException reset) {
            // What came before counts.
        }
        return answer.toString();
    }
}
