package dev.loopscope.run;

import org.springframework.http.HttpStatus;

/** A request that breaks a rule. The page and scripts are told which part of it, and the rule. */
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String field;
    private final String rule;

    Refused(HttpStatus status, String field, String rule) {
        super("%s: %s".formatted(field, rule));
        this.status = status;
        this.field = field;
        this.rule = rule;
    }

    /** What the client sent is not what {@code field} must be. */
    static Refused because(String field, String rule) {
        return new Refused(HttpStatus.BAD_REQUEST, field, rule);
    }

    /** There is nothing of that name. */
    static Refused unknown(String field, String rule) {
        return new Refused(HttpStatus.NOT_FOUND, field, rule);
    }

    HttpStatus status() {
        return status;
    }

    String field() {
        return field;
    }

    String rule() {
        return rule;
    }
}
