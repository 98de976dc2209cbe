package dev.loopscope.loop;

import java.util.Locale;

/**
 * A place where so many tasks of one loop wait for each other and leave together, again and again. (asyncio's {@code
 * Barrier}.)
 *
 * <p>States: FILLING → DRAINING → FILLING, by way of RESETTING when it is reset, or for good BROKEN.
 */
public final class Barrier {
    private enum State {
        FILLING, DRAINING, RESETTING, BROKEN
    }

    private final Condition changed = new Condition();
    private final int parties;
    private State state = State.FILLING;
    private int inside;

    /** For so many tasks. */
    public Barrier(int parties) {
        if (parties < 1) {
            throw new IllegalArgumentException("parties must be > 0");
        }
        this.parties = parties;
    }

    /** How many tasks it takes. */
    public int parties() {
        return parties;
    }

    /** How many wait for the others. */
    public int waiting() {
        return state == State.FILLING ? inside : 0;
    }

    /** Whether it was aborted. */
    public boolean isBroken() {
        return state == State.BROKEN;
    }

    /**
     * Waits for the others, and before that for those of the last time to have left.
     *
     * @return how many came before this one
     * @throws BrokenBarrierError if it was aborted, or is reset meanwhile
     */
    public int await() throws Exception {
        changed.acquire();
        try {
            changed.await(() -> state != State.DRAINING && state != State.RESETTING);
            if (state == State.BROKEN) {
                throw new BrokenBarrierError("Barrier aborted");
            }
            return awaitOthers();
        } finally {
            changed.release();
        }
    }

    /** Wakes those who wait with an error; others may come as soon as these have left. */
    public void reset() throws Exception {
        changed.acquire();
        try {
            enter(inside > 0 ? State.RESETTING : State.FILLING);
        } finally {
            changed.release();
        }
    }

    /** Makes it unusable: those who wait and those who come get an error. */
    public void abort() throws Exception {
        changed.acquire();
        try {
            enter(State.BROKEN);
        } finally {
            changed.release();
        }
    }

    private int awaitOthers() throws Exception {
        int index = inside;
        inside++;
        try {
            if (inside == parties) {
                enter(State.DRAINING);
            } else {
                awaitRelease();
            }
            return index;
        } finally {
            inside--;
            leave();
        }
    }

    private void awaitRelease() throws Exception {
        changed.await(() -> state != State.FILLING);
        if (state != State.DRAINING) {
            throw new BrokenBarrierError("Abort or reset of barrier");
        }
    }

    /** The last to leave lets the next ones in. */
    private void leave() {
        if (inside > 0) {
            return;
        }
        if (state != State.BROKEN) {
            state = State.FILLING;
        }
        changed.notifyEach();
    }

    private void enter(State next) {
        state = next;
        changed.notifyEach();
    }

    /** As asyncio shows it: {@code <Barrier [filling, waiters:1/3]>}. */
    @Override
    public String toString() {
        String name = state.name().toLowerCase(Locale.ROOT);
        return isBroken()
                ? "<Barrier [%s]>".formatted(name)
                : "<Barrier [%s, waiters:%d/%d]>".formatted(name, waiting(), parties);
    }
}
