package dev.loopscope.insight;

import java.util.List;

/**
 * Something worth a look.
 *
 * @param kind what it is about
 * @param tone whether it is good, worth a note or bad
 * @param text one or two sentences: who did what and for how long, and the mend
 * @param id the task, call, callback, thread or process that it is about, 0 for none
 * @param file which file of the program's listing, from 0
 * @param line the line in that file, from 1, 0 where none is known
 * @param starved the tasks, calls and callbacks that could not go on because of it, in the order in which they were ready
 * @param cycle the tasks or threads that wait for each other, each for the next and the last for the first
 * @param fromNanos where to look, from
 * @param toNanos where to look, to
 */
public record Finding(Kind kind, Tone tone, Sentence text, long id, int file, int line, List<Long> starved,
        List<Long> cycle, long fromNanos, long toNanos) {
    /** What findings are about. */
    public enum Kind {
        STOPPED, POOL_WAIT, PROCESSES, PROCESS_START, LOOP_FREE, LOOP_BLOCKED, FAILED, EVENTS_LOST
    }

    /** How a finding is meant. */
    public enum Tone {
        GOOD, NOTE, BAD
    }

    /** A finding about {@code id}, in no line, from which nobody suffered. */
    static Finding of(Kind kind, Tone tone, Sentence text, long id, long fromNanos, long toNanos) {
        return new Finding(kind, tone, text, id, 0, 0, List.of(), List.of(), fromNanos, toNanos);
    }
}
