package dev.loopscope.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Call;
import dev.loopscope.trace.Outcome;
import dev.loopscope.trace.TraceEvent.CallEnded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LoopExecutorTests extends LoopProgram {
    private final LoopExecutor executor = new LoopExecutor(machine, loop);

    @Test
    void callsRunOnTheLoopsThreadInTheOrderInWhichTheyCame() {
        List<Thread> threads = new ArrayList<>();
        List<LoopFuture<String>> futures = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            futures.add(loop.runInExecutor(executor, () -> {
                threads.add(Thread.currentThread());
                say(name);
                return name;
            }));
        }
        assertThat(lines).as("not before the loop runs").isEmpty();
        complete(() -> Async.await(Async.gather(futures)));
        assertThat(lines).containsExactly("a", "b", "c");
        assertThat(threads).containsOnly(Thread.currentThread());
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    void afterShutdownItTakesNoCallAndRunsThoseItHas() throws Exception {
        LoopFuture<String> accepted = loop.runInExecutor(executor, () -> "ran");
        executor.shutdown();
        assertThatThrownBy(() -> executor.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(executor.awaitTermination(1, TimeUnit.MILLISECONDS)).isFalse();
        assertThat(loop.runUntilComplete(accepted)).isEqualTo("ran");
        assertThat(executor.awaitTermination(1, TimeUnit.MILLISECONDS)).isTrue();
    }

    @Test
    void whatNeverRanIsCancelledWithTheMachine() {
        Call<String> call = new Call<>(machine, executor, () -> "never");
        executor.execute(call);
        machine.close();
        assertThat(call.isCancelled()).isTrue();
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    void aCallThatWaitsForALoopWhichDoesNotRunKeepsNobodyBusy() throws Exception {
        LoopFuture<String> waiting = loop.runInExecutor(executor, () -> "ran");
        assertThat(machine.activity().isIdle()).isTrue();
        assertThat(loop.runUntilComplete(waiting)).isEqualTo("ran");
        assertThat(machine.activity().isIdle()).as("and is counted off once only").isTrue();
    }

    @Test
    void whatTheLoopDropsWhenItIsClosedIsCancelled() {
        Call<String> call = new Call<>(machine, executor, () -> "never");
        executor.execute(call);
        loop.close();
        assertThat(call.isCancelled()).isTrue();
        assertThat(executor.isTerminated()).isTrue();
        assertThat(events(CallEnded.class)).extracting(CallEnded::outcome).containsExactly(Outcome.CANCELLED);
        assertThat(machine.activity().isIdle()).isTrue();
    }

    @Test
    void aCallThatIsCancelledWhileItWaitsIsNotRun() {
        Call<String> call = new Call<>(machine, executor, () -> {
            say("ran");
            return "";
        });
        executor.execute(call);
        call.cancel(false);
        turns(2);
        assertThat(lines).isEmpty();
        assertThat(machine.activity().isIdle()).isTrue();
    }
}
