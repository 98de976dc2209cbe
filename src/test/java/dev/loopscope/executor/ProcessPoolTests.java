package dev.loopscope.executor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.loopscope.executor.Work.Colour;
import dev.loopscope.executor.Work.Host;
import dev.loopscope.machine.BoundFunction;
import dev.loopscope.machine.Call;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.process.RemoteException;
import dev.loopscope.process.RemoteTraceback;
import dev.loopscope.process.UnsendableValueException;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.SourceLine;
import dev.loopscope.trace.TraceEvent.CallEnded;
import dev.loopscope.trace.TraceEvent.CallStarted;
import dev.loopscope.trace.TraceEvent.CallSubmitted;
import dev.loopscope.trace.TraceEvent.OutputPrinted;
import dev.loopscope.trace.TraceEvent.ProcessEnded;
import dev.loopscope.trace.TraceEvent.ProcessStarted;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ProcessPoolTests extends ExecutorContract {
    @Override
    Pool pool(Machine machine, int maxWorkers) {
        return new ProcessPool(machine, maxWorkers);
    }

    @Override
    int takenAhead(int maxWorkers) {
        return maxWorkers + 1;
    }

    @Override
    void awaitIdleWorker() {
        // It is free before its answer is heard.
    }

    @Test
    void poolsAreNamedAsPythonsAre() {
        assertThat(List.of(pool(1), pool(1))).extracting(Object::toString).containsExactly("ProcessPoolExecutor-0",
                "ProcessPoolExecutor-1");
        assertThat(ProcessPool.ofDefaultSize(play.machine).maxWorkers)
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void callsRunInOneChildOfThisProcess() throws Exception {
        Pool pool = pool(3);
        long worker = pid(pool);

        assertThat(play.children.alive().stream().map(ProcessHandle::pid)).containsExactly(worker);
        assertThat(pid(pool)).isEqualTo(worker);
        assertThat(pid(pool)).isEqualTo(worker);
    }

    @Test
    void aWorkerIsStartedForEachCallWhileNoneIsIdle() throws Exception {
        Pool pool = pool(4);
        blocker(pool, "a");
        blocker(pool, "b");
        await().atMost(SOON).until(() -> hasBegun("a") && hasBegun("b"));

        assertThat(play.events(ProcessStarted.class)).hasSize(2);
        letGo("a");
        letGo("b");
    }

    @Test
    void theTraceTellsTheWorkersLife() throws Exception {
        Pool pool = pool(1);
        long worker = pid(pool);
        pool.close();

        ProcessStarted started = play.events(ProcessStarted.class).getFirst();
        ThreadStarted ready = play.events(ThreadStarted.class).getFirst();
        ProcessEnded ended = play.events(ProcessEnded.class).getFirst();
        assertThat(started).extracting(ProcessStarted::process, ProcessStarted::parent, ProcessStarted::name)
                .containsExactly(worker, play.machine.processId(), "worker");
        assertThat(started.stamp().thread()).isEqualTo(play.machine.threadId());
        assertThat(ready).extracting(ThreadStarted::process, ThreadStarted::name).containsExactly(worker, "MainThread");
        assertThat(ended).extracting(ProcessEnded::process, ProcessEnded::exitCode).containsExactly(worker, 0);
        assertThat(List.of(started.stamp().nanos(), ready.stamp().nanos(), ended.stamp().nanos())).isSorted();
    }

    @Test
    void whatACallPrintsIsInTheTraceWithItsThreadAndLine() throws Exception {
        Call<String> call = play.submit(pool(1), BoundFunction.of(Work::print, play.machine, "hello"));

        assertThat(call.get()).matches("MainThread \\d+");
        long thread = play.events(ThreadStarted.class).getFirst().stamp().thread();
        List<OutputPrinted> printed = play.events(OutputPrinted.class);
        assertThat(printed).extracting(OutputPrinted::text).containsExactly("hello\n",
                "hello on the JVM's own stream\n",
                "hello without a line's end");
        assertThat(printed).allMatch(e -> e.stamp().thread() == thread && e.stamp().task() == call.id());
        assertThat(SourceLine.unpack(printed.getFirst().stamp().source()).file()).isEqualTo(1);
        assertThat(SourceLine.unpack(printed.getFirst().stamp().source()).line()).isPositive();
    }

    @Test
    void aLongPrintArrivesWhole() throws Exception {
        String text = "x".repeat(1_000_000);
        play.submit(pool(1), BoundFunction.of(Work::print, play.machine, text)).get();

        assertThat(play.events(OutputPrinted.class).stream().mapToInt(e -> e.text().length()).sum())
                .isEqualTo(3 * text.length() + "\n on the JVM's own stream\n without a line's end".length());
    }

    @Test
    void eventsArriveWhileTheCallRuns() {
        play.submit(pool(1), BoundFunction.of(Work::sleep, play.machine, 60.0));

        await().atMost(SOON).until(() -> !play.events(ThreadBlocked.class).isEmpty());
        assertThat(play.events(ThreadBlocked.class).getFirst().what()).isEqualTo("time.sleep(60)");
        assertThat(play.events(CallStarted.class)).hasSize(1);
    }

    @Test
    void anExceptionHasTheChildsTracebackAsItsCause() {
        Call<Object> call = play.submit(pool(1), BoundFunction.of(Work::fail, "no such host"));

        assertThatThrownBy(call::get).cause().cause().isInstanceOf(RemoteTraceback.class).message()
                .contains("java.lang.IllegalArgumentException: no such host", "Work.fail(Work.java:")
                .doesNotContain("WorkerMain");
        assertThat(play.events(CallEnded.class)).singleElement()
                .extracting(CallEnded::outcome, CallEnded::text)
                .containsExactly(Outcome.RAISED, "IllegalArgumentException: no such host");
    }

    @Test
    void anExceptionThatCannotBeMadeAgainComesAsARemoteOne() {
        Call<Object> call = play.submit(pool(1), BoundFunction.of(Work::failOddly));

        assertThatThrownBy(call::get).cause().isInstanceOf(RemoteException.class)
                .hasMessage("dev.loopscope.executor.Work$Odd: 1 is not 2");
    }

    @Test
    void aStackOverflowIsTheCallsOnly() throws Exception {
        Pool pool = pool(1);

        assertThatThrownBy(play.submit(pool, BoundFunction.of(Work::endless, 0))::get)
                .hasCauseInstanceOf(StackOverflowError.class);
        assertThat(submitTwice(pool, 2).get()).isEqualTo(4);
    }

    @Test
    void valuesArriveAsTheyWere() throws Exception {
        Pool pool = pool(1);
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, 2L, 2.5, Double.NaN, Integer.MIN_VALUE, Long.MAX_VALUE));
        map.put(1, true);
        map.put(null, false);
        List<Object> values = new ArrayList<>(List.of(map, "", "käse 🎈", "half a pair \ud83c", Colour.GREEN,
                new Host("a", 1, new Host("b", 2, null)), List.of(List.of())));
        values.add(null);

        assertThat(echo(pool, values)).isEqualTo(values);
        assertThat(echo(pool, new byte[]{1, -1})).isEqualTo(new byte[]{1, -1});
        assertThat(echo(pool, "x".repeat(3_000_000))).isEqualTo("x".repeat(3_000_000));
    }

    @Test
    void theMachineIsTheOneOfTheProcessThatASideIsIn() throws Exception {
        assertThat(play.submit(pool(1), BoundFunction.of(Work::machine, play.machine)).get()).isSameAs(play.machine);
    }

    @Test
    void aWorkersMachineHasNumbersAndADefaultPoolOfItsOwn() throws Exception {
        Pool pool = pool(1);

        assertThat(play.submit(pool, BoundFunction.of(Work::nextId, play.machine)).get()).isGreaterThan(1L << 28)
                .isLessThan(1L << 53);
        assertThat(play.submit(pool, BoundFunction.of(Work::defaultThread, play.machine)).get())
                .isEqualTo("asyncio_0");
    }

    @Test
    void aWorkersClockIsThePrograms() throws Exception {
        Pool pool = pool(1);
        for (int i = 0; i < 100; i++) {
            long before = play.machine.now();
            long there = play.submit(pool, BoundFunction.of(Work::now, play.machine)).get();
            assertThat(there).isBetween(before, play.machine.now());
        }
        List<Long> submitted = play.events(CallSubmitted.class).stream().map(e -> e.stamp().nanos()).toList();
        List<Long> started = play.events(CallStarted.class).stream().map(e -> e.stamp().nanos()).toList();
        for (int i = 0; i < submitted.size(); i++) {
            assertThat(started.get(i)).isGreaterThan(submitted.get(i));
        }
    }

    @Test
    void anyMethodThatHasANameCanBeCalled() throws Exception {
        Pool pool = pool(1);

        assertThat(play.submit(pool, BoundFunction.of("a"::concat, "b")).get()).isEqualTo("ab");
        assertThat(play.submit(pool, BoundFunction.of(String::length, "abc")).get()).isEqualTo(3);
        assertThat(play.submit(pool, BoundFunction.of(List::size, List.of(1, 2))).get()).isEqualTo(2);
        assertThat(play.submit(pool, BoundFunction.of(String::new)).get()).isEmpty();
    }

    @Test
    void argumentsAreTakenAsTheyAreWhenTheCallIsMade() throws Exception {
        Pool pool = pool(1);
        List<Object> items = new ArrayList<>(List.of(1));
        Call<Object> call = play.submit(pool, BoundFunction.of(Work::echo, (Object) items));
        items.add(2);

        assertThat(call.get()).isEqualTo(List.of(1));
    }

    @Test
    void whatCannotBeSentFailsAloneAndSaysWhy() throws Exception {
        Pool pool = pool(1);

        assertFails(play.submit(pool, () -> 1), "cannot send call to another process: only a function");
        assertFails(play.submit(pool, BoundFunction.of(() -> 1)), "a lambda expression has no name");
        assertFails(play.submit(pool, BoundFunction.of(Work::echo, new Object() {
            @Override
            public String toString() {
                return "<it>";
            }
        })), "cannot send echo(<it>) to another process: dev.loopscope.executor.ProcessPoolTests$");
        assertFails(play.submit(pool, BoundFunction.of(Work::machine, Machine.current())), "Machine is not a value");
        assertFails(play.submit(pool, BoundFunction.of(Work::echo, new byte[17 << 20])), "more than 16 MiB");
        assertFails(play.submit(pool, BoundFunction.of(Work::unsendable)), "cannot send the result of unsendable back");
        assertFails(play.submit(pool, BoundFunction.of(Work::echo, nested(100))), "nested more than 64 deep");
        assertThat(submitTwice(pool, 2).get()).isEqualTo(4);
        assertThat(play.events(ProcessStarted.class)).hasSize(1);
    }

    @Test
    void aWorkersEnvironmentIsItsRunsIdAndLittleElse() throws Exception {
        Pool pool = pool(1);

        assertThat(play.submit(pool, BoundFunction.of(Work::environment, "PATH")).get()).isNull();
        assertThat(play.submit(pool, BoundFunction.of(Work::environment, "LOOPSCOPE_RUN")).get()).isNotEmpty();
    }

    @Test
    void aStoppedProgramsCallsEndWithItsProcesses() {
        Call<Integer> call = play.submit(pool(1), BoundFunction.of(Work::spin));
        await().atMost(SOON).until(() -> !play.events(CallStarted.class).isEmpty());
        play.close();

        assertThatThrownBy(call::get).hasCauseInstanceOf(KeyboardInterrupt.class);
        assertThat(play.events(ProcessEnded.class)).hasSize(1);
        assertThat(play.events(CallEnded.class)).singleElement().extracting(CallEnded::outcome)
                .isEqualTo(Outcome.CANCELLED);
    }

    @Test
    void callbacksOfCallsThatAStopCancelsMayWaitForAThreadThatUsesThePool() throws Exception {
        Pool pool = pool(1);
        blocker(pool, "running");
        await().atMost(SOON).until(() -> hasBegun("running"));
        for (int i = 0; i < takenAhead(1); i++) {
            play.submit(pool, BoundFunction.of(Work::spin));
        }
        CompletableFuture<Boolean> seen = play.submit(pool, BoundFunction.of(Work::spin))
                .handle((_, _) -> CompletableFuture.supplyAsync(pool::isShutdown, Thread::startVirtualThread)
                        .completeOnTimeout(false, SOON.toSeconds(), TimeUnit.SECONDS).join());
        play.close();

        assertThat(seen.get()).isTrue();
    }

    private long pid(Pool pool) throws Exception {
        return play.submit(pool, BoundFunction.of(Work::pid)).get();
    }

    private Object echo(Pool pool, Object value) throws Exception {
        return Objects.requireNonNull(play.submit(pool, BoundFunction.of(Work::echo, value)).get());
    }

    private static void assertFails(Call<?> call, String why) {
        assertThatThrownBy(call::get).cause().isInstanceOf(UnsendableValueException.class)
                .hasMessageContaining(why);
    }

    private static List<Object> nested(int depth) {
        return depth == 0 ? List.of() : List.of(nested(depth - 1));
    }
}
