package dev.loopscope.recording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.Stamp;
import dev.loopscope.trace.TraceBuffer;
import dev.loopscope.trace.TraceEvent;
import dev.loopscope.trace.TraceEvent.*;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** A recording as Perfetto and chrome://tracing read it. */
class ChromeTraceTests {
    private static final long SERVER = 100;
    private static final long WORKER = 200;
    private static final long MAIN = 1;
    private static final long LOOP = 2;
    private static final long POOL = 3;

    private final TraceBuffer buffer = new TraceBuffer(1_000);
    private final Recording recording = new Recording();

    @Test
    void processesAndThreadsHaveTheirNames() {
        List<ChromeEvent> file = file(new ProcessStarted(at(0, MAIN), SERVER, 0, "server JVM"),
                new ThreadStarted(at(1, MAIN), SERVER, "MainThread"));
        assertThat(file).filteredOn(e -> e.ph().equals("M")).extracting(ChromeEvent::name, ChromeEvent::pid,
                ChromeEvent::tid, ChromeEvent::args).containsExactly(
                        tuple("process_name", SERVER, 0L, Map.of("name", "server JVM")),
                        tuple("thread_name", SERVER, MAIN, Map.of("name", "MainThread")));
    }

    @Test
    void aChildProcessHasASliceForItsStart() {
        ChromeEvent start = only("X", file(new ProcessStarted(at(0, MAIN), SERVER, 0, "server JVM"),
                new ProcessStarted(at(2_000, MAIN), WORKER, SERVER, "worker"),
                new ThreadStarted(at(9_000, POOL), WORKER, "MainThread")));
        assertThat(start).returns("process starts", ChromeEvent::name).returns(WORKER, ChromeEvent::pid)
                .returns(micros("2.000"), ChromeEvent::ts).returns(micros("7.000"), ChromeEvent::dur);
    }

    @Test
    void aTaskIsASpanWithWhatItWaitedForAndASliceForEachStep() {
        List<ChromeEvent> file = file(new TaskCreated(at(0, LOOP), 7, 1, "Task-1", "main"),
                new StepStarted(at(1_000, LOOP), 7), new TaskSuspended(at(2_000, LOOP), 7, 8, "sleep(1)"),
                new TaskWoken(at(5_000, LOOP), 7, 8), new StepStarted(at(6_000, LOOP), 7),
                new TaskFinished(at(7_000, LOOP), 7, Outcome.RETURNED, "'x'"));
        assertThat(file).filteredOn(e -> e.ph().equals("b")).extracting(ChromeEvent::name)
                .containsExactly("Task-1", "ready", "sleep(1)", "ready");
        assertThat(file).filteredOn(e -> e.ph().equals("X")).extracting(ChromeEvent::name, ChromeEvent::ts,
                ChromeEvent::dur).containsExactly(tuple("Task-1", micros("1.000"), micros("1.000")),
                        tuple("Task-1", micros("6.000"), micros("1.000")));
        assertThat(file).filteredOn(e -> e.ph().equals("e")).last()
                .returns(Map.of("outcome", "returned", "result", "'x'"), ChromeEvent::args);
    }

    @Test
    void aCallIsASliceOfItsWorkerAndAnArrowFromWhoSubmittedItToWhoGotItsResult() {
        List<ChromeEvent> file = file(new CallSubmitted(at(0, MAIN), 9, "ThreadPoolExecutor-0", "ping('x')"),
                new CallAwaitable(at(1, MAIN), 9, 10), new CallStarted(at(1_000, POOL), 9),
                new CallEnded(at(4_000, POOL), 9, Outcome.RETURNED, "'x'"),
                new FutureFinished(at(5_000, LOOP), 10, Outcome.RETURNED, "'x'"));
        assertThat(only("X", file)).returns("ping('x')", ChromeEvent::name).returns(POOL, ChromeEvent::tid)
                .returns(micros("3.000"), ChromeEvent::dur);
        assertThat(file).filteredOn(e -> "hop".equals(e.cat())).extracting(ChromeEvent::ph, ChromeEvent::tid,
                ChromeEvent::bp).containsExactly(tuple("s", MAIN, null), tuple("t", POOL, null), tuple("f", LOOP, "e"));
        assertThat(file).filteredOn(e -> e.ph().equals("b")).extracting(ChromeEvent::name)
                .containsExactly("ping('x')", "queued for ThreadPoolExecutor-0");
    }

    @Test
    void aCallThatNoWorkerTookHasNoArrow() {
        assertThat(file(new CallSubmitted(at(0, MAIN), 9, "ThreadPoolExecutor-0", "ping('x')"),
                new CallEnded(at(4_000, MAIN), 9, Outcome.CANCELLED, ""))).noneMatch(e -> "hop".equals(e.cat()));
    }

    @Test
    void aBlockedThreadIsASliceWithinTheCallbackThatBlocksIt() {
        List<ChromeEvent> slices = file(new HandleScheduled(at(0, MAIN), 5, 1, 0, "ping"),
                new HandleStarted(at(1_000, LOOP), 5), new ThreadBlocked(at(2_000, LOOP), "time.sleep(2)"),
                new ThreadResumed(at(8_000, LOOP)), new HandleEnded(at(9_000, LOOP), 5, "")).stream()
                .filter(e -> e.ph().equals("X")).toList();
        assertThat(slices).extracting(ChromeEvent::name, ChromeEvent::ts, ChromeEvent::dur).containsExactlyInAnyOrder(
                tuple("time.sleep(2)", micros("2.000"), micros("6.000")),
                tuple("ping", micros("1.000"), micros("8.000")));
    }

    @Test
    void whatHasNotEndedEndsWithTheRecording() {
        List<ChromeEvent> file = file(new TaskCreated(at(0, LOOP), 7, 1, "Task-1", "main"),
                new StepStarted(at(1_000, LOOP), 7),
                new OutputPrinted(at(3_000, LOOP), OutputStreamName.STDOUT, "x\n"));
        assertThat(only("X", file)).returns(micros("2.000"), ChromeEvent::dur);
        assertThat(file).filteredOn(e -> e.ph().equals("e")).last().returns(micros("3.000"), ChromeEvent::ts);
    }

    @Test
    void aKilledProcessEndsWhatItsThreadsRan() {
        List<ChromeEvent> file = file(new ProcessStarted(at(0, MAIN), SERVER, 0, "server JVM"),
                new ProcessStarted(at(1_000, MAIN), WORKER, SERVER, "worker"),
                new ThreadStarted(at(2_000, POOL), WORKER, "MainThread"),
                new ThreadBlocked(at(3_000, POOL), "time.sleep(2)"), new ProcessEnded(at(5_000, MAIN), WORKER, 137));
        assertThat(file).filteredOn(e -> e.name().equals("time.sleep(2)")).first()
                .returns(micros("2.000"), ChromeEvent::dur);
        assertThat(only("i", file)).returns("process ended", ChromeEvent::name)
                .returns(Map.of("exitCode", 137), ChromeEvent::args);
    }

    @Test
    void outputIsAnInstantWithALengthThatFits() {
        String text = "x".repeat(1_000);
        ChromeEvent printed = only("i", file(new OutputPrinted(at(0, MAIN), OutputStreamName.STDERR, text)));
        assertThat(printed.name()).hasSizeLessThan(text.length()).endsWith("…");
        assertThat(printed.args()).containsEntry("text", text).containsEntry("stream", "stderr");
    }

    private List<ChromeEvent> file(TraceEvent... events) {
        Stream.of(events).forEach(buffer::offer);
        new Recorder(buffer, recording, 1_000).drain(Integer.MAX_VALUE);
        List<ChromeEvent> file = new ArrayList<>();
        ChromeTrace.of(recording, file::add);
        return file;
    }

    private static ChromeEvent only(String phase, List<ChromeEvent> file) {
        return assertThat(file).filteredOn(e -> e.ph().equals(phase)).singleElement().actual();
    }

    private static Stamp at(long nanos, long thread) {
        return new Stamp(nanos, thread, 0, 0);
    }

    private static BigDecimal micros(String text) {
        return new BigDecimal(text);
    }
}
