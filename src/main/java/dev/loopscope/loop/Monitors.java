package dev.loopscope.loop;

import java.lang.management.ManagementFactory;
import java.lang.management.MonitorInfo;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The monitors that the calling thread holds. To ask takes a look at the whole stack. */
final class Monitors {
    private Monitors() {}

    /** @throws IllegalStateException if the calling thread is inside a {@code synchronized} block or method */
    static void checkNoneHeld() {
        long[] me = {Thread.currentThread().threadId()};
        ThreadInfo info = ManagementFactory.getThreadMXBean().getThreadInfo(me, true, false)[0];
        MonitorInfo[] held = info.getLockedMonitors();
        if (held.length > 0) {
            throw new IllegalStateException("await inside synchronized would block the loop: the thread holds "
                    + Arrays.stream(held).map(Monitors::describe).collect(Collectors.joining(", ")));
        }
    }

    private static String describe(MonitorInfo monitor) {
        String type = monitor.getClassName().substring(monitor.getClassName().lastIndexOf('.') + 1);
        return "a monitor of %s taken at %s".formatted(type, Origin.place(monitor.getLockedStackFrame()));
    }
}
