package dev.loopscope.insight;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.TraceEvent.ProcessStarted;

/**
 * A process of the run.
 *
 * @param id the operating system's id, where it is none that is simulated
 * @param name what it is for
 * @param parent the process that started it, 0 for the run's own
 * @param startedNanos when it was started
 * @param readyNanos when its first thread began, -1 if none has
 * @param endedNanos when it ended, -1 if it has not
 * @param exitCode the operating system's code, null if it has not ended
 */
public record ProcessLife(long id, String name, long parent, long startedNanos, long readyNanos, long endedNanos,
        @Nullable Integer exitCode) {
    /** It only stands for a process, and starts in no time. */
    boolean isSimulated() {
        return name.equals(ProcessStarted.SIMULATED);
    }
}
