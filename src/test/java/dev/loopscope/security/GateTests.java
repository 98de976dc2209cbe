package dev.loopscope.security;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.loopscope.server.Client;
import dev.loopscope.server.Client.Answer;
import dev.loopscope.server.RawRequest;
import dev.loopscope.server.ServerTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is let in, with how much, and what browsers are told. */
@ServerTest
class GateTests {
    private static final List<String> PATHS = List.of("GET /api/scenarios", "GET /robots.txt", "WS /ws/runs/nope",
            "POST /api/runs", "OPTIONS /api/runs", "GET /error");

    @LocalServerPort
    private int port;

    private RawRequest raw;

    @BeforeEach
    void connect() {
        raw = new RawRequest(port);
    }

    private String exchange(String request, String... headers) {
        String[] parts = request.split(" ");
        boolean socket = parts[0].equals("WS");
        List<String> lines = new ArrayList<>(List.of("%s %s HTTP/1.1".formatted(socket ? "GET" : parts[0], parts[1])));
        lines.addAll(List.of(headers));
        if (socket) {
            lines.addAll(List.of("Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="));
        } else {
            lines.add("Connection: close");
        }
        return raw.send(lines.toArray(String[]::new));
    }

    @Test
    void everyNameOfThisMachineIsLetInWithItsPort() {
        for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
            for (String path : PATHS) {
                String answer = exchange(path, "Host: %s:%d".formatted(host, port));
                assertThat(RawRequest.status(answer)).as("%s of %s", path, host).isNotIn(403, 0);
            }
        }
    }

    @Test
    void everyOtherHostIsRefusedOnEveryPathWhateverItsOrigin() {
        for (String host : List.of("evil.example:" + port, "localhost", "localhost:" + (port + 1), "127.0.0.1",
                "localhost.:" + port, "LOCALHOST:" + port, "localhost.evil.io:" + port, "127.0.0.1.evil.io:" + port,
                "127.0.0.2:" + port, "0.0.0.0:" + port, "2130706433:" + port, "0x7f.1:" + port,
                "[::ffff:127.0.0.1]:" + port, "[0:0:0:0:0:0:0:1]:" + port, "xlocalhost:" + port,
                "localhost:0" + port)) {
            for (String path : PATHS) {
                assertRefused(exchange(path, "Host: " + host), path + " of " + host);
                assertRefused(exchange(path, "Host: " + host, "Origin: http://" + host), path + " of and from " + host);
            }
        }
    }

    @Test
    void requestWithoutAHostOrWithTwoIsRefused() {
        assertThat(RawRequest.status(exchange("GET /api/scenarios"))).isEqualTo(400);
        assertThat(RawRequest.status(exchange("GET /api/scenarios", "Host: localhost:" + port, "Host: evil.example")))
                .isEqualTo(400);
        assertThat(RawRequest.status(raw.send("GET /api/scenarios HTTP/1.0"))).isEqualTo(403);
        assertThat(RawRequest.status(raw.send("GET http://evil.example/api/scenarios HTTP/1.1",
                "Host: localhost:" + port, "Connection: close"))).isBetween(400, 499);
    }

    @Test
    void ownPagesAreLetIn() {
        for (String name : List.of("localhost", "127.0.0.1", "[::1]")) {
            String host = "%s:%d".formatted(name, port);
            for (String path : PATHS) {
                String answer = exchange(path, "Host: " + host, "Origin: http://" + host);
                assertThat(RawRequest.status(answer)).as("%s of %s", path, host).isNotIn(403, 0);
            }
        }
    }

    @Test
    void foreignPagesAreRefusedOnEveryPath() {
        for (String origin : List.of("http://evil.example", "null", "", "http://localhost.evil.io",
                "http://localhost.evil.io:" + port, "http://127.0.0.1.evil.io", "http://localhost",
                "http://localhost:" + (port + 1), "https://localhost:" + port, "http://LOCALHOST:" + port,
                "http://localhost.:" + port, "http://localhost:%d/".formatted(port),
                "http://localhost:%d@evil.example".formatted(port), "http://127.0.0.1:%d@evil".formatted(port),
                "http://user@localhost:" + port, "ws://localhost:" + port, "file://", "localhost:" + port,
                "chrome-extension://abcdef", "http://[::ffff:127.0.0.1]:" + port)) {
            for (String path : PATHS) {
                assertRefused(exchange(path, "Host: localhost:" + port, "Origin: " + origin), path + " from " + origin);
            }
        }
    }

    @Test
    void secondOriginIsRefused() {
        assertRefused(exchange("GET /api/scenarios", "Host: localhost:" + port, "Origin: http://localhost:" + port,
                "Origin: http://localhost:" + port), "two origins");
    }

    @Test
    void crossSiteRequestMayReadButNotChange() {
        String host = "Host: localhost:" + port;
        String site = "Sec-Fetch-Site: cross-site";

        assertRefused(exchange("POST /api/runs", host, site), "cross-site POST");
        assertRefused(exchange("DELETE /api/runs/x", host, site), "cross-site DELETE");
        assertThat(RawRequest.status(exchange("GET /api/scenarios", host, site))).isEqualTo(200);
        assertThat(RawRequest.status(exchange("POST /api/runs", host, "Sec-Fetch-Site: same-origin"))).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/scenarios", "GET /nope", "POST /api/runs", "GET /ws/runs/nope", "PUT /api/runs",
            "GET /error"})
    void everyAnswerTellsBrowsersWhatItMayDo(String path) {
        String answer = exchange(path, "Host: localhost:" + port);

        Map.of("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; "
                + "form-action 'self'; frame-ancestors 'none'",
                "X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin")
                .forEach((name, value) -> assertThat(answer).contains("\r\n%s: %s\r\n".formatted(name, value)));
        assertThat(answer).contains("\r\nPermissions-Policy: ").contains("\r\nCache-Control: no-store\r\n");
    }

    @Test
    void bodyOverTheLimitIsRefusedByItsSaidLength() {
        String answer = raw.send("POST /api/runs HTTP/1.1", "Host: localhost:" + port,
                "Content-Type: application/json", "Content-Length: 262145", "Connection: close");

        assertThat(RawRequest.status(answer)).isEqualTo(413);
        assertThat(answer).contains("\"field\":\"body\"", "at most 262144 bytes");
    }

    @Test
    void bodyOverTheLimitIsRefusedWhileItIsCounted() {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        write(request, "POST /api/runs HTTP/1.1\r\nHost: localhost:" + port + "\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        write(request, chunk("["));
        for (int i = 0; i < 300; i++) {
            write(request, chunk(" ".repeat(1024)));
        }
        write(request, "0\r\n\r\n");

        String answer = raw.send(request.toByteArray());

        assertThat(RawRequest.status(answer)).isEqualTo(413);
        assertThat(answer).contains("application/problem+json", "\"field\":\"body\"", "at most 262144 bytes");
    }

    @Test
    void bodyAtTheLimitIsRead() {
        String scenario = "{\"scenario\":\"nope\"}";
        Answer answer = new Client(port).post("/api/runs", scenario + " ".repeat(262_144 - scenario.length()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("field").stringValue()).isEqualTo("scenario");
    }

    private static String chunk(String text) {
        return "%x\r\n%s\r\n".formatted(text.length(), text);
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(String answer, String what) {
        assertThat(RawRequest.status(answer)).as(what).isIn(400, 403);
        if (RawRequest.status(answer) == 403) {
            assertThat(answer).as(what).contains("application/problem+json", "\"field\":", "\"rule\":");
        }
    }
}
