package dev.loopscope.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.loopscope.recording.MalformedRecordingException;
import dev.loopscope.recording.Transcript;
import dev.loopscope.run.ChromeReader.Slice;
import dev.loopscope.run.ChromeReader.Track;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

/**
 * Tells slices of threads as a run: those of our own traces as the steps of tasks and the waits of threads that they were,
 * any other outermost slice of a thread as a call that the thread carried out. What lies in another slice is left out.
 */
final class ChromeRun {
    private static final String EXECUTOR = "Trace";
    private static final int MOST_THREADS = 10_000;
    private static final String WAITS = "loop waits";

    private final Map<Long, String> processNames;
    private final Map<Track, String> threadNames;
    private final List<TraceEvent> events = new ArrayList<>();
    private final Map<Track, Long> threads = new LinkedHashMap<>();
    private final Set<Long> knownThreads = new HashSet<>();
    private final Set<Track> loops = new HashSet<>();
    private final Map<Track, Long> busyUntil = new HashMap<>();
    private final Map<Long, Long> tasks = new HashMap<>();
    private long origin;
    private long last;
    private long things;
    private long lastSpare = 1L << 40;

    ChromeRun(Map<Long, String> processNames, Map<Track, String> threadNames) {
        this.processNames = processNames;
        this.threadNames = threadNames;
    }

    /** Writes the run of these slices, which come in the order in which they began. */
    void write(List<Slice> slices, Transcript out) {
        if (slices.isEmpty()) {
            throw new MalformedRecordingException("traceEvents", "at least one slice: an event of phase X, or B and E");
        }
        origin = slices.getFirst().from();
        slices.forEach(this::tell);
        finishTasks();
        events.sort(Comparator.comparingLong(event -> event.stamp().nanos()));
        started();
        events.forEach(out::add);
        threads.values().forEach(thread -> out.add(new ThreadEnded(new Stamp(last, thread, 0, 0))));
    }

    /** What has to be known before anything else: processes, threads and loops. */
    private void started() {
        List<TraceEvent> first = new ArrayList<>();
        Set<Long> processes = new HashSet<>();
        long main = threads.keySet().iterator().next().process();
        threads.forEach((track, thread) -> {
            Stamp at = new Stamp(0, thread, 0, 0);
            if (processes.add(track.process())) {
                first.add(new ProcessStarted(at, track.process(), track.process() == main ? 0 : main,
                        processNames.getOrDefault(track.process(), "process")));
            }
            first.add(new ThreadStarted(at, track.process(),
                    threadNames.getOrDefault(track, "Thread-" + track.thread())));
            if (loops.contains(track)) {
                first.add(new LoopStarted(at, thread));
            }
        });
        events.addAll(0, first);
    }

    private void tell(Slice slice) {
        long thread = thread(slice.track());
        last = Math.max(last, slice.to() - origin);
        if (slice.name().equals(WAITS) || slice.from() < busyUntil.getOrDefault(slice.track(), 0L)) {
            return;
        }
        busyUntil.put(slice.track(), slice.to());
        Stamp from = new Stamp(slice.from() - origin, thread, 0, 0);
        Stamp to = new Stamp(slice.to() - origin, thread, 0, 0);
        switch (slice.category()) {
            case "step" -> step(slice, from, to);
            case "callback" -> {
                loops.add(slice.track());
                long handle = ++things;
                events.add(new HandleScheduled(from, handle, thread, 0, slice.name()));
                events.add(new HandleStarted(from, handle));
                events.add(new HandleEnded(to, handle, ""));
            }
            case "blocked" -> {
                events.add(new ThreadBlocked(from, slice.name()));
                events.add(new ThreadResumed(to));
            }
            default -> {
                long call = ++things;
                events.add(new CallSubmitted(from, call, EXECUTOR, slice.name()));
                events.add(new CallStarted(from, call));
                events.add(new CallEnded(to, call, Outcome.RETURNED, ""));
            }
        }
    }

    private void step(Slice slice, Stamp from, Stamp to) {
        loops.add(slice.track());
        Long known = tasks.get(slice.task());
        long task = known == null ? ++things : known;
        if (known == null) {
            tasks.put(slice.task(), task);
            events.add(new TaskCreated(from, task, from.thread(), slice.name(), slice.name()));
        }
        events.add(new StepStarted(from, task));
        events.add(new TaskSuspended(new Stamp(to.nanos(), to.thread(), task, 0), task, 0, ""));
    }

    /** A task ended with its last step, as far as the file tells. */
    private void finishTasks() {
        Set<Long> open = new HashSet<>(tasks.values());
        for (int place = events.size() - 1; place >= 0 && !open.isEmpty(); place--) {
            if (events.get(place) instanceof TaskSuspended it && open.remove(it.task())) {
                events.set(place, new TaskFinished(it.stamp(), it.task(), Outcome.RETURNED, ""));
            }
        }
    }

    /** The thread's number in the run: its own, unless another process has given it to one of its threads. */
    private long thread(Track track) {
        return threads.computeIfAbsent(track, _ -> {
            if (threads.size() == MOST_THREADS) {
                throw new MalformedRecordingException("traceEvents", "at most %d threads".formatted(MOST_THREADS));
            }
            long number = track.thread();
            while (!knownThreads.add(number)) {
                number = ++lastSpare;
            }
            return number;
        });
    }
}
