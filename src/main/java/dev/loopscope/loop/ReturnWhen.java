package dev.loopscope.loop;

/** When {@link Async#waitOn} returns. */
public enum ReturnWhen {
    /** As soon as one future is done. */
    FIRST_COMPLETED,
    /** As soon as one failed, other than by being cancelled; else when all are done. */
    FIRST_EXCEPTION,
    /** When all are done. */
    ALL_COMPLETED
}
