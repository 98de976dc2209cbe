package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.trace.Stamp;

/** What a loop checks and keeps beyond its work while its debug mode is on. Any thread may use it. */
final class Debug {
    private static final double SLOW_SECONDS = 0.1;
    private static final double NANOS_PER_SECOND = 1e9;

    private final EventLoop loop;
    private volatile boolean on;
    private volatile double slowSeconds = SLOW_SECONDS;

    Debug(EventLoop loop) {
        this.loop = loop;
        this.on = loop.machine().isDebug();
    }

    boolean isOn() {
        return on;
    }

    void set(boolean chosen) {
        on = chosen;
    }

    double slowSeconds() {
        return slowSeconds;
    }

    void setSlowSeconds(double seconds) {
        slowSeconds = seconds;
    }

    /** Runs a handle of the batch and reports it if it was slow. */
    void runTimed(Handle handle, @Nullable Stamp begun) {
        long start = loop.time();
        handle.run(loop, begun);
        double took = (loop.time() - start) / NANOS_PER_SECOND;
        if (took >= slowSeconds) {
            loop.machine().warn("asyncio", "Executing %s took %.3f seconds".formatted(handle.subject(), took));
        }
    }

    /** Refuses a call from a thread that does not run the loop, while some thread does. */
    void checkThread() {
        if (on && loop.isRunning() && !loop.isOnLoopThread()) {
            throw new IllegalStateException(
                    "Non-thread-safe operation invoked on an event loop other than the current one");
        }
    }

    /** Where the program is that makes something now, null while debug mode is off. */
    @Nullable
    Origin origin() {
        return on ? new Origin(loop.language().frames()) : null;
    }
}
