package dev.loopscope.insight;

/**
 * Something worth a look.
 *
 * @param kind what it is about
 * @param tone whether it is good, worth a note or bad
 * @param text one or two sentences
 * @param id the task, call or process that it is about, 0 for none
 * @param fromNanos where to look, from
 * @param toNanos where to look, to
 */
public record Finding(Kind kind, Tone tone, Sentence text, long id, long fromNanos, long toNanos) {
    /** What findings are about. */
    public enum Kind {
        STOPPED, POOL_WAIT, PROCESSES, PROCESS_START, LOOP_FREE, LOOP_BLOCKED, FAILED, EVENTS_LOST
    }

    /** How a finding is meant. */
    public enum Tone {
        GOOD, NOTE, BAD
    }
}
