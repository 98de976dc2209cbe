package dev.loopscope.insight;

import java.util.List;

import dev.loopscope.trace.SourceLine;

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
 * @param cycle the tasks that wait for each other, each for the next and the last for the first
 * @param fromNanos where to look, from
 * @param toNanos where to look, to
 */
public record Finding(Kind kind, Tone tone, Sentence text, long id, int file, int line, List<Long> starved,
        List<Long> cycle, long fromNanos, long toNanos) {
    /** What findings are about. */
    public enum Kind {
        /** How a run that was stopped ended. */
        STOPPED,
        /** A task or call failed. */
        FAILED,
        /** Tasks wait and nothing can wake them. */
        DEADLOCK,
        /** A step kept the loop from everything else. */
        LOOP_BLOCKED,
        /** Tasks were not done when the program ended. */
        PENDING,
        /** A coroutine was made and nobody ran it. */
        NEVER_AWAITED,
        /** Nobody asked for the exception of a task. */
        NEVER_RETRIEVED,
        /** Threads of one process computed in turns. */
        SHARED_PROCESSOR,
        /** A task kept a lock while it waited for something else. */
        LOCK_HELD,
        /** Calls waited for a worker. */
        POOL_WAIT,
        /** A task awaited one after another what could overlap. */
        SEQUENTIAL,
        /** A loop has nothing left to do and is not stopped. */
        IDLE_LOOP,
        /** Which processes did the work. */
        PROCESSES,
        /** How long the start of a process took. */
        PROCESS_START,
        /** No step kept the loop for long. */
        LOOP_FREE,
        /** The trace has gaps. */
        EVENTS_LOST
    }

    /** How a finding is meant. */
    public enum Tone {
        GOOD, NOTE, BAD
    }

    /** A finding about {@code id}, in no line, from which nobody suffered. */
    static Finding of(Kind kind, Tone tone, Sentence text, long id, long fromNanos, long toNanos) {
        return new Finding(kind, tone, text, id, 0, 0, List.of(), List.of(), fromNanos, toNanos);
    }

    /** The same with the packed line of the program that it is about. */
    Finding at(int source) {
        SourceLine place = SourceLine.unpack(source);
        return new Finding(kind, tone, text, id, place.file(), place.line(), starved, cycle, fromNanos, toNanos);
    }

    /** The same with what suffered from it. */
    Finding starving(List<Long> ids) {
        return new Finding(kind, tone, text, id, file, line, ids, cycle, fromNanos, toNanos);
    }

    /** The same with those that wait for each other. */
    Finding around(List<Long> ids) {
        return new Finding(kind, tone, text, id, file, line, starved, ids, fromNanos, toNanos);
    }
}
