package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import static dev.loopscope.loop.Async.await;

/**
 * So many permits for tasks of one loop. A permit that is released goes to the first who waits. (asyncio's {@code
 * Semaphore}.)
 *
 * <p>A fan-out with a limit:
 * {@snippet class="dev.loopscope.loop.Examples" region="fan-out"}
 */
public final class Semaphore {
    private final Waiters waiters = new Waiters(this);
    private final int bound;
    private final LockTrace trace = new LockTrace();
    private int value;

    /** With so many permits; more may be released than were acquired. */
    public Semaphore(int value) {
        this(value, Integer.MAX_VALUE);
    }

    private Semaphore(int value, int bound) {
        if (value < 0) {
            throw new IllegalArgumentException("Semaphore initial value must be >= 0");
        }
        this.value = value;
        this.bound = bound;
    }

    /** One that refuses more permits than it began with. (asyncio's {@code BoundedSemaphore}.) */
    public static Semaphore bounded(int value) {
        return new Semaphore(value, value);
    }

    /** Whether a permit cannot be had at once: there is none, or somebody waits. */
    public boolean isLocked() {
        return value == 0 || waiters.isAnyWaiting();
    }

    /** Takes a permit: at once if there is one and nobody waits, else in turn. */
    public void acquire() throws Exception {
        if (!isLocked()) {
            value--;
            trace.taken();
            return;
        }
        waitInLine();
    }

    /**
     * Gives a permit back.
     *
     * @throws IllegalArgumentException if a bounded one has all its permits
     */
    public void release() {
        if (value >= bound) {
            throw new IllegalArgumentException("BoundedSemaphore released too many times");
        }
        value++;
        trace.released();
        wakeNext();
    }

    /** The permit was taken for the place in line when it was woken. */
    private void waitInLine() throws Exception {
        LoopFuture<@Nullable Void> place = waiters.join("semaphore.acquire()");
        trace.awaited(place);
        try {
            await(place);
            trace.taken();
        } catch (CancelledError cancelled) {
            if (!place.isCancelled()) {
                value++;
            }
            throw cancelled;
        } finally {
            waiters.leave(place);
            wakeAsManyAsMay();
        }
    }

    private void wakeAsManyAsMay() {
        while (value > 0 && wakeNext()) {
            // who came meanwhile had to wait for this one's turn
        }
    }

    private boolean wakeNext() {
        if (waiters.wakeNext()) {
            value--;
            return true;
        }
        return false;
    }

    @Override
    public String toString() {
        return "<Semaphore %s>".formatted(waiters.describe(isLocked() ? "locked" : "unlocked, value:" + value));
    }
}
