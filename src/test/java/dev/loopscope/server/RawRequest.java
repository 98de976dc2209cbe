package dev.loopscope.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request as bytes on a socket, for what well-behaved clients refuse to send. */
public final class RawRequest {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");

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
                if (isWhole(answer.toString())) {
                    break;
                }
                length = socket.getInputStream().read(buffer);
            }
        } catch (IOException reset) {
            // What came before counts.
        }
        return answer.toString();
    }

    /** Whether an answer came to its end, though the connection stays open. */
    private static boolean isWhole(String answer) {
        int body = answer.indexOf("\r\n\r\n") + 4;
        if (body < 4) {
            return false;
        }
        Matcher length = LENGTH.matcher(answer);
        return answer.startsWith("HTTP/1.1 101") || answer.endsWith("\r\n0\r\n\r\n")
                || length.find() && answer.length() - body >= Integer.parseInt(length.group(1));
    }
}
