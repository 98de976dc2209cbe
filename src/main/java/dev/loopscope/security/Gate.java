package dev.loopscope.security;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The first that a request meets, whatever it is for: REST, a page, a file or a WebSocket. It lets in who calls this server
 * by its name and comes from none but its own pages, or to look only from pages that it was told of, bounds what they send,
 * and tells browsers what the answer may do.
 */
final class Gate extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final String IMPORT = "/api/runs/import";

    private final Names names;
    private final long bodyLimit;
    private final long importLimit;
    private final HandlerExceptionResolver problems;

    /** @param importLimit how long a body may be that is the file of a run */
    Gate(Names names, long bodyLimit, long importLimit, HandlerExceptionResolver problems) {
        this.names = names;
        this.bodyLimit = bodyLimit;
        this.importLimit = importLimit;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BrowserRules.stateIn(response);
        Refusal refusal = refusal(request);
        if (refusal != null) {
            problems.resolveException(request, response, null, refusal);
            return;
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && names.isGuest(origin)) {
            BrowserRules.openFor(origin, response);
        }
        chain.doFilter(new BoundedRequest(request, limit(request)), response);
    }

    private long limit(HttpServletRequest request) {
        return request.getRequestURI().equals(IMPORT) ? importLimit : bodyLimit;
    }

    private @Nullable Refusal refusal(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders(HttpHeaders.HOST));
        if (hosts.size() != 1 || !names.isHost(hosts.getFirst(), request.getLocalPort())) {
            return forbidden(HttpHeaders.HOST, "a name of this server with its port");
        }
        List<String> origins = Collections.list(request.getHeaders(HttpHeaders.ORIGIN));
        boolean isReading = READING.contains(request.getMethod());
        if (origins.size() > 1 || origins.stream()
                .anyMatch(origin -> !names.isOrigin(origin, request.getScheme(), request.getLocalPort())
                        && !(isReading && names.isGuest(origin)))) {
            return forbidden(HttpHeaders.ORIGIN, "none, or that of this server's own pages");
        }
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site")) && !isReading) {
            return forbidden("Sec-Fetch-Site", "not cross-site for what changes something");
        }
        long limit = limit(request);
        return request.getContentLengthLong() > limit ? Refusal.ofBodyOver(limit) : null;
    }

    private static Refusal forbidden(String field, String rule) {
        return new Refusal(HttpStatus.FORBIDDEN, field, rule);
    }
}
