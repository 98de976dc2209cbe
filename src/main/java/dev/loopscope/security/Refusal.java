package dev.loopscope.security;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** A request that is not let in, or not to its end: which part of it breaks which rule. */
final class Refusal extends IOException implements ErrorResponse {
    private final HttpStatus status;
    private final String field;
    private final String rule;

    Refusal(HttpStatus status, String field, String rule) {
        super("%s: %s".formatted(field, rule));
        this.status = status;
        this.field = field;
        this.rule = rule;
    }

    static Refusal ofBodyOver(long limit) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "body", "at most %d bytes long".formatted(limit));
    }

    @Override
    public HttpStatus getStatusCode() {
        return status;
    }

    @Override
    public ProblemDetail getBody() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, "%s: %s".formatted(field, rule));
        problem.setType(URI.create("about:blank"));
        problem.setProperties(Map.of("field", field, "rule", rule));
        return problem;
    }
}
