package dev.loopscope.executor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.machine.SourceLocator;
import dev.loopscope.machine.Time;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEvent;

/** A machine with its trace, as one run has them. */
final class Play implements AutoCloseable {
    final Children children = new Children();
    private final TraceBuffer buffer = new TraceBuffer(1 << 20);
    private final List<TraceEvent> events = new ArrayList<>();
    final Machine machine = new Machine(Time.system(), buffer,
            SourceLocator.ofJava(List.of("none.java", "dev/loopscope/executor/Work.java")), () -> {});

    /** Hands work over as a loop does. */
    <T> Call<T> submit(Pool pool, Callable<T> work) {
        Call<T> call = new Call<>(machine, pool, work);
        pool.execute(call);
        return call;
    }

    /** What happened so far, in the order in which it came. */
    synchronized List<TraceEvent> events() {
        events.addAll(buffer.drain(Integer.MAX_VALUE - 8));
        return List.copyOf(events);
    }

    <E extends TraceEvent> List<E> events(Class<E> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        machine.close();
    }
}
