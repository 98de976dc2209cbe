package dev.loopscope.loop;

import org.jspecify.annotations.Nullable;

import dev.loopscope.machine.Machine;

/** Which loop a thread runs, and which one was set for it. (asyncio's {@code events} module.) Owned by each thread. */
final class RunningLoop {
    private static final ThreadLocal<RunningLoop> CURRENT = ThreadLocal.withInitial(RunningLoop::new);

    private @Nullable EventLoop running;
    private @Nullable EventLoop set;
    private boolean setCalled;

    static @Nullable EventLoop running() {
        return CURRENT.get().running;
    }

    static void run(@Nullable EventLoop loop) {
        CURRENT.get().running = loop;
    }

    static void set(@Nullable EventLoop loop) {
        RunningLoop mine = CURRENT.get();
        mine.set = loop;
        mine.setCalled = true;
    }

    /** The running loop, else the one that was set; a main thread for which none was ever set gets one made. */
    static EventLoop get() {
        RunningLoop mine = CURRENT.get();
        if (mine.running != null) {
            return mine.running;
        }
        if (mine.set == null && !mine.setCalled && Machine.current().isOnMainThread()) {
            set(new EventLoop(Machine.current()));
        }
        if (mine.set == null) {
            throw new IllegalStateException("There is no current event loop in thread '%s'."
                    .formatted(Machine.current().threadName()));
        }
        return mine.set;
    }
}
