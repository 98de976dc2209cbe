package dev.loopscope.security;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser may do with an answer of this server, said in the answer's headers. */
final class BrowserRules {
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", CONTENT,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cache-Control", "no-store");

    private BrowserRules() {}

    /** Lets a page of another server read the answer. */
    static void openFor(String origin, HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.addHeader("Vary", "Origin");
    }

    /** States the rules. Who answers may still say something else about caching. */
    static void stateIn(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
