package dev.loopscope.insight;

import java.util.List;

/**
 * What a task awaited one after another and could have awaited together, if none needs what another one gave.
 *
 * @param task the task
 * @param parts what it awaited, in order
 */
record Sequence(long task, List<Part> parts) {
    /**
     * A coroutine, a call or a task that was awaited.
     *
     * @param name the function's
     * @param fromNanos from when
     * @param toNanos to when
     * @param source the packed line that awaited it
     */
    record Part(String name, long fromNanos, long toNanos, int source) {
        long nanos() {
            return toNanos - fromNanos;
        }
    }

    long nanos() {
        return parts.stream().mapToLong(Part::nanos).sum();
    }

    long longest() {
        return parts.stream().mapToLong(Part::nanos).max().orElse(0);
    }

    long fromNanos() {
        return parts.getFirst().fromNanos();
    }

    long toNanos() {
        return parts.getLast().toNanos();
    }
}
