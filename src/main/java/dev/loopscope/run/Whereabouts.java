package dev.loopscope.run;

import java.util.HashMap;
import java.util.Map;

import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

/** Which thread is where, learnt from the events of a trace in their order. An ident means its latest thread. */
final class Whereabouts {
    private final Map<Long, ThreadStarted> threads = new HashMap<>();
    private long mainProcess;

    void note(TraceEvent event) {
        if (event instanceof ThreadStarted started) {
            threads.put(started.stamp().thread(), started);
        } else if (event instanceof ProcessStarted started && mainProcess == 0) {
            mainProcess = started.process();
        }
    }

    /** The thread's name, empty for one that is not the program's. */
    String name(long thread) {
        ThreadStarted started = threads.get(thread);
        return started == null ? "" : started.name();
    }

    /** The process that the thread is in. */
    long process(long thread) {
        ThreadStarted started = threads.get(thread);
        return started == null ? mainProcess : started.process();
    }
}
