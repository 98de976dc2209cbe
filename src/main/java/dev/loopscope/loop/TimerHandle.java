package dev.loopscope.loop;

/** A callback that becomes ready at a time. (asyncio's {@code events.TimerHandle}.) */
public final class TimerHandle extends Handle {
    private final long when;
    /** Whether it sits in the loop's heap. Written by the loop's thread. */
    private volatile boolean scheduled;

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
        boolean first = !isCancelled();
        super.cancel();
        if (first && scheduled) {
            loop.timerCancelled(this);
        }
    }

    /** Joins the timers, unless it was cancelled on the way. */
    @Override
    void arrive() {
        if (!isCancelled()) {
            scheduled = true;
            loop.schedule(this);
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

    /** As asyncio shows it, the time in seconds. */
    @Override
    public String toString() {
        double seconds = when / 1e9;
        return isCancelled()
                ? "<TimerHandle cancelled when=%.3f>".formatted(seconds)
                : "<TimerHandle when=%.3f %s()>".formatted(seconds, name());
    }
}
