package dev.loopscope.trace;

/** How a task, a future or a call ended. */
public enum Outcome {
    RETURNED, RAISED, CANCELLED
}
