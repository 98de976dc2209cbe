package dev.loopscope.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import dev.loopscope.process.ProgramEnd;
import dev.loopscope.process.RunnerProcess;
import dev.loopscope.process.Standing;
import dev.loopscope.process.WorkerEnd;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.ProcessStarted;

/** A program that is tried unseen: what happens in it until it is over or has nothing left to do. */
final class Trial implements RunnerProcess.Owner {
    private static final int MOST_EVENTS = 100_000;
    /** One that has not come to rest by then computes for long, or for ever. */
    private static final int LONGEST_SECONDS = 5;

    private final long process;
    private final CompletableFuture<List<TraceEvent>> rested = new CompletableFuture<>();

    // the runner's thread only
    private final List<TraceEvent> events = new ArrayList<>();

    /** @param process the process that it is tried in */
    Trial(long process) {
        this.process = process;
    }

    /** All that happened, once it has come to rest; nothing if it fails, takes long, or does too much. */
    CompletableFuture<List<TraceEvent>> rested() {
        return rested;
    }

    @Override
    public void begun(long thread) {
        rested.completeOnTimeout(List.of(), LONGEST_SECONDS, TimeUnit.SECONDS);
        events.add(new ProcessStarted(new Stamp(0, thread, 0, 0), process, 0, "program"));
    }

    @Override
    public void happened(TraceEvent event) {
        if (events.size() < MOST_EVENTS) {
            events.add(event);
        } else {
            rested.complete(List.of());
        }
    }

    @Override
    public void stands(Standing standing) {
        if (standing.idle()) {
            rested.complete(List.copyOf(events));
        }
    }

    @Override
    public void ended(@Nullable ProgramEnd program, WorkerEnd end) {
        rested.complete(program != null && program.status() == 0 ? List.copyOf(events) : List.of());
    }
}
