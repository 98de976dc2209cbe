package dev.loopscope.insight;

import java.util.HashMap;
import java.util.Map;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/** The account of what was ready and had to wait for its loop: steps and callbacks for their turn, timers beyond their time. */
final class ReadyAccount {
    private final Map<Long, Long> readySince = new HashMap<>();
    private final Map<Long, Long> dueAt = new HashMap<>();
    private final Lengths lag = new Lengths();
    private final Lengths wait = new Lengths();

    void enter(TraceEvent event) {
        switch (event) {
            case TaskCreated e -> readySince.put(e.task(), nanos(e));
            case TaskWoken e -> readySince.put(e.task(), nanos(e));
            case TaskYielded e -> readySince.put(e.task(), nanos(e));
            case HandleScheduled e -> readySince.put(e.handle(), nanos(e));
            case TimerScheduled e -> dueAt.put(e.timer(), e.whenNanos());
            case TimerCancelled e -> dueAt.remove(e.timer());
            case StepStarted e -> begins(e.task(), e);
            case HandleStarted e -> begins(e.handle(), e);
            default -> {
            }
        }
    }

    Spread lag() {
        return lag.spread();
    }

    Spread waits() {
        return wait.spread();
    }

    private void begins(long id, TraceEvent event) {
        Long due = dueAt.remove(id);
        if (due != null) {
            lag.add(nanos(event) - due);
        }
        Long since = readySince.remove(id);
        if (since != null) {
            wait.add(nanos(event) - since);
        }
    }

    private static long nanos(TraceEvent event) {
        return event.stamp().nanos();
    }
}
