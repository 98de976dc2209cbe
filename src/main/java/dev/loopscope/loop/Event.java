package dev.loopscope.loop;

/** A flag that tasks of one loop can wait for. (asyncio's {@code Event}.) */
public final class Event {
    private final Waiters waiters = new Waiters(this);
    private final String what;
    private boolean set;

    /** With the flag down. */
    public Event() {
        this("event.wait()");
    }

    /** One that stands for {@code what} where tasks wait for it. */
    Event(String what) {
        this.what = what;
    }

    /** Whether the flag is up. */
    public boolean isSet() {
        return set;
    }

    /** Raises the flag: all who wait are woken, in the order in which they came. */
    public void set() {
        if (!set) {
            set = true;
            while (waiters.wakeNext()) {
                // until everybody is awake
            }
        }
    }

    /** Lowers the flag. Who was woken goes on all the same. */
    public void clear() {
        set = false;
    }

    /** Waits until the flag is up; at once if it is. */
    public void await() throws Exception {
        if (!set) {
            waiters.await(what);
        }
    }

    @Override
    public String toString() {
        return "<Event %s>".formatted(waiters.describe(set ? "set" : "unset"));
    }
}
