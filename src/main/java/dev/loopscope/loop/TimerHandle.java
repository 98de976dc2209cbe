package dev.loopscope.loop;

import dev.loopscope.trace.TraceEvent.TimerCancelled;

/** A callback that becomes ready at a time. (asyncio's {@code events.TimerHandle}.) */
public final class TimerHandle extends Handle {
    private final long when;
    /** Whether it sits in the loop's heap. On the loop's thread. */
    private boolean scheduled;

    TimerHandle(EventLoop loop, long id, String name, Callback callback, long when) {
        super(loop, id, name, callback);
        this.when = when;
    }

    /** The time at which it is due, in nanoseconds of {@link EventLoop#time()}; a cancel does not change it. */
    public long when() {
        return when;
    }

    @Override
    public void cancel() {
        if (!isCancelled() && scheduled) {
            loop.timerCancelled();
            loop.machine().offer(new TimerCancelled(loop.machine().stamp(), id));
        }
        super.cancel();
    }

    @Override
    void arrive() {
        scheduled = true;
        loop.schedule(this);
    }

    /** It has left the heap. */
    void leave() {
        scheduled = false;
    }

    /** As asyncio shows it, the time in seconds. */
    @Override
    public String toString() {
        double seconds = when / 1e9;
        return isCancelled()
                ? "<TimerHandle cancelled when=%.3f>".formatted(seconds)
                : "<TimerHandle when=%.3f %s()>".formatted(seconds, name());
    }
}
