package dev.loopscope.machine;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The things that a program made, is to use and has not used yet. One that it forgot is warned about when it was collected
 * as garbage, or at the latest when the program ends. Any thread may use it.
 */
public final class Neglected {
    private final Machine machine;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final AtomicLong made = new AtomicLong();
    /** Keeps the watches, not what they watch. */
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    Neglected(Machine machine) {
        this.machine = machine;
    }

    /** {@code warning} is what is said if {@code thing} is never used. */
    public Watch watch(Object thing, String warning) {
        Watch watch = new Watch(thing, warning);
        watches.add(watch);
        return watch;
    }

    /** Warns about what was collected since the last look. */
    public void reportCollected() {
        for (Object watch = collected.poll(); watch != null; watch = collected.poll()) {
            ((Watch) watch).report();
        }
    }

    /** Warns about all that is left, in the order in which it was made. */
    void reportAll() {
        watches.stream().sorted(Comparator.comparingLong(watch -> watch.number)).forEach(Watch::report);
    }

    /** An eye on one thing, without keeping it. */
    public final class Watch extends PhantomReference<Object> {
        private final long number = made.incrementAndGet();
        private final String warning;

        private Watch(Object thing, String warning) {
            super(thing, collected);
            this.warning = warning;
        }

        /** The thing was used. */
        public void used() {
            watches.remove(this);
        }

        private void report() {
            if (watches.remove(this)) {
                machine.warn("RuntimeWarning", warning);
            }
        }
    }
}
