package dev.loopscope.recording;

/** A file is no recording: which part of it breaks which rule. */
public final class MalformedRecordingException extends RuntimeException {
    private final String field;
    private final String rule;

    /** @param field the part, such as {@code line 3.thread} */
    public MalformedRecordingException(String field, String rule) {
        super("%s: %s".formatted(field, rule));
        this.field = field;
        this.rule = rule;
    }

    /** The part that breaks a rule. */
    public String field() {
        return field;
    }

    /** What that part must be. */
    public String rule() {
        return rule;
    }
}
