package dev.loopscope.run;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

import dev.loopscope.scenario.Text;
import dev.loopscope.script.syntax.SyntaxFault;

/** A request that breaks a rule. The page and scripts are told which part of it, and the rule. */
final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final String field;
    private final String rule;
    private final @Nullable Text words;
    private Map<String, Object> place = Map.of();

    private Refused(HttpStatus status, String field, String rule, @Nullable Text words) {
        super("%s: %s".formatted(field, rule));
        this.status = status;
        this.field = field;
        this.rule = rule;
        this.words = words;
    }

    /** What the client sent is not what {@code field} must be. */
    static Refused because(String field, String rule) {
        return new Refused(HttpStatus.BAD_REQUEST, field, rule, null);
    }

    /** What somebody chose at the page is not what {@code field} must be. */
    static Refused because(String field, Text rule) {
        return new Refused(HttpStatus.BAD_REQUEST, field, rule.en(), rule);
    }

    /** The program in {@code field} is none: what is wrong with it, where, and what python3 would print. */
    static Refused because(String field, SyntaxFault fault, String report) {
        Refused refused = because(field, fault.kind().typeName() + ": " + fault.rule());
        refused.place = Map.of("line", fault.span().line(), "column", Math.max(0, fault.span().column()) + 1, "endLine",
                fault.span().endLine(), "endColumn", Math.max(0, fault.span().endColumn()) + 1, "report", report);
        return refused;
    }

    /** There is nothing of that name. */
    static Refused unknown(String field, String rule) {
        return new Refused(HttpStatus.NOT_FOUND, field, rule, null);
    }

    /** The run is not in a state in which it does that. */
    static Refused inState(RunState state, Text rule) {
        return new Refused(HttpStatus.CONFLICT, "state", "%s; this one is %s".formatted(rule.en(), state), new Text(
                "%s; this one is %s".formatted(rule.en(), state), "%s；这次运行处于 %s".formatted(rule.zh(), state)));
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

    /** Where in a program the fault is, and how python3 reports it; empty where it is in none. */
    Map<String, Object> place() {
        return place;
    }

    /** The rule in the words of the pages, where a page can break it. */
    Optional<Text> words() {
        return Optional.ofNullable(words);
    }
}
