package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

/** A callback that becomes ready at a time. (asyncio's {@code events.TimerHandle}.) */
public final class TimerHandle extends Handle {
    private static final double NANOS_PER_SECOND = 1e9;

    private final EventLoop loop;
    private final long when;
    /** Whether it sits in the loop's heap. Another thread that cancels it may read an old value. */
    private boolean scheduled;

    TimerHandle(EventLoop loop, long id, @Nullable String name, Callback callback, Bindings context, long when) {
        super(id, name, callback, context, loop.debug().origin());
        this.loop = loop;
        this.when = when;
    }

    /** The time at which it is due, in nanoseconds of {@link EventLoop#time()}; a cancel does not change it. */
    public long when() {
        return when;
    }

    @Override
    public void cancel() {
        boolean first = !isCancelled();
        super.cancel();
        if (first && scheduled) {
            loop.turns().timerCancelled(this);
        }
    }

    /** Joins the timers, unless it was cancelled on the way. */
    @Override
    void arrive(Turns turns) {
        if (!isCancelled()) {
            scheduled = true;
            turns.schedule(this);
        }
    }

    /** It has left the timers. */
    void leave() {
        scheduled = false;
    }

    /** Leaves the timers if it was cancelled; whether it stays. */
    boolean stayIfWanted() {
        boolean wanted = !isCancelled();
        scheduled = wanted;
        return wanted;
    }

    @Override
    String timeText() {
        return " when=%s".formatted(when / NANOS_PER_SECOND);
    }
}
