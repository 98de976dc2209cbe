package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/**
 * Where a thread stands: which loop it runs, which one was set for it, and the context variables of the code that it is in.
 * (asyncio's {@code events} module.) Owned by its thread.
 */
final class RunningLoop {
    private static final ThreadLocal<RunningLoop> CURRENT = ThreadLocal.withInitial(RunningLoop::new);
    private static final RunningLoop NOWHERE = new RunningLoop();

    private @Nullable EventLoop running;
    private @Nullable EventLoop set;
    private boolean setCalled;
    private Bindings context = Bindings.NONE;

    /** Where the calling thread stands. */
    static RunningLoop here() {
        return CURRENT.get();
    }

    /** The place of a loop that no thread runs. */
    static RunningLoop nowhere() {
        return NOWHERE;
    }

    static @Nullable EventLoop running() {
        return here().running;
    }

    void run(@Nullable EventLoop loop) {
        running = loop;
    }

    /** The context variables of the code that the thread is in. */
    Bindings context() {
        return context;
    }

    /** The thread is in code of other context variables from now on. */
    void enter(Bindings other) {
        if (context != other) { // most callbacks share one, and a store costs more than a look
            context = other;
        }
    }

    static void set(@Nullable EventLoop loop) {
        RunningLoop mine = here();
        mine.set = loop;
        mine.setCalled = true;
    }

    /** Whether {@code loop} is the one of the calling thread. */
    static boolean isSet(EventLoop loop) {
        return here().set == loop;
    }

    /** The running loop, else the one that was set; a main thread for which none was ever set gets one made. */
    static EventLoop get() {
        RunningLoop mine = here();
        if (mine.running != null) {
            return mine.running;
        }
        if (mine.set == null && !mine.setCalled && Machine.current().isOnMainThread()) {
            Machine.current().warn("DeprecationWarning", "There is no current event loop");
            set(new EventLoop(Machine.current()));
        }
        if (mine.set == null) {
            throw new IllegalStateException("There is no current event loop in thread '%s'."
                    .formatted(Machine.current().threadName()));
        }
        return mine.set;
    }
}
