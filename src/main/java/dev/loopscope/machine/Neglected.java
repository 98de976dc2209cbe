package dev.loopscope.machine;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * The things that a program made, is to use and has not used yet. One that it forgot is warned about when it was collected
 * as garbage, or at the latest when the program ends. Any thread may use it.
 */
public final class Neglected {
    private final Machine machine;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

    // guarded by this: the watches in the order in which they were made, which keeps them but not what they watch
    private @Nullable Watch first;
    private @Nullable Watch last;

    Neglected(Machine machine) {
        this.machine = machine;
    }

    /** {@code warning}, which must not keep {@code thing}, is what is said if it is never used. */
    public Watch watch(Object thing, Supplier<String> warning) {
        Watch watch = new Watch(thing, warning);
        add(watch);
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
        for (Watch watch = first(); watch != null; watch = first()) {
            watch.report();
        }
    }

    private synchronized @Nullable Watch first() {
        return first;
    }

    private synchronized void add(Watch watch) {
        watch.earlier = last;
        if (last == null) {
            first = watch;
        } else {
            last.later = watch;
        }
        last = watch;
        watch.listed = true;
    }

    /** Whether it was still watched. */
    private synchronized boolean remove(Watch watch) {
        if (!watch.listed) {
            return false;
        }
        if (watch.earlier == null) {
            first = watch.later;
        } else {
            watch.earlier.later = watch.later;
        }
        if (watch.later == null) {
            last = watch.earlier;
        } else {
            watch.later.earlier = watch.earlier;
        }
        watch.earlier = null;
        watch.later = null;
        watch.listed = false;
        return true;
    }

    /** An eye on one thing, without keeping it. */
    public final class Watch extends PhantomReference<Object> {
        private final Supplier<String> warning;
        private @Nullable Watch earlier;
        private @Nullable Watch later;
        private boolean listed;

        private Watch(Object thing, Supplier<String> warning) {
            super(thing, collected);
            this.warning = warning;
        }

        /** The thing was used. */
        public void used() {
            remove(this);
        }

        private void report() {
            if (remove(this)) {
                machine.warn("RuntimeWarning", warning.get());
            }
        }
    }
}
