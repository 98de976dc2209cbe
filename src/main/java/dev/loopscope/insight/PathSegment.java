package dev.loopscope.insight;

/**
 * A part of the critical path: what the end of the run depended on at that time.
 *
 * @param id the task, call, callback or thread that it is about, 0 for none
 * @param kind what happened with it
 * @param name how it is called
 * @param fromNanos from when
 * @param toNanos to when
 * @param thread the thread that it was on or, where it waited, that it went on on, 0 for none
 */
public record PathSegment(long id, Kind kind, String name, long fromNanos, long toNanos, long thread) {
    /** What happens with a thing while a run waits for it. */
    public enum Kind {
        /** A step of a task, a callback or a call ran. */
        RAN,
        /** A call waited for a worker. */
        WORKER_WAIT,
        /** It was ready and waited for the loop, or its result did. */
        LOOP_WAIT,
        /** It was suspended in a wait that time ended, or somebody outside. */
        WAITED,
        /** A thread did something of its own, which is neither a task nor a call. */
        THREAD
    }
}
