package dev.loopscope.loop;

import dev.loopscope.machine.Machine;
import dev.loopscope.machine.Time;

/** A loop that stands behind what is tried without one. */
final class StressedLoop {
    private static final EventLoop LOOP = new EventLoop(Machine.untraced(Time.system()));

    private StressedLoop() {}

    /** Runs a handle as a loop does. */
    static void run(Handle handle) {
        handle.run(LOOP, null);
    }
}
