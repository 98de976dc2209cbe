package dev.loopscope.executor;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.ThreadEnded;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class VirtualThreadPoolTests extends ExecutorContract {
    private final List<ThreadPool> pools = new ArrayList<>();

    @Override
    Pool pool(Machine machine, int maxWorkers) {
        pools.add(ThreadPool.ofVirtualThreads(machine, maxWorkers));
        return pools.getLast();
    }

    @Override
    void awaitIdleWorker() {
        await().atMost(SOON).until(() -> pools.getLast().threadsNow().stream()
                .anyMatch(thread -> thread.getState() == Thread.State.WAITING));
    }

    @Test
    void itsThreadsAreVirtualAndNamedAfterThePool() throws Exception {
        Call<Object> name = play.submit(pool(1),
                () -> play.machine.threadName() + " " + Thread.currentThread().isVirtual());
        assertThat(name.get()).isEqualTo("VirtualThreads-0_0 true");
    }

    @Test
    void noCallWaitsForAWorker() throws Exception {
        ThreadPool pool = ThreadPool.ofVirtualThreads(play.machine);
        List<Call<String>> calls = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            calls.add(blocker(pool, "call" + i));
        }
        await().atMost(SOON).until(() -> calls.stream().allMatch(call -> hasBegun("call" + calls.indexOf(call))));
        for (int i = 0; i < 50; i++) {
            letGo("call" + i);
            assertThat(calls.get(i).get()).isEqualTo("went");
        }
    }

    @Test
    void theTraceTellsThemApartAndWhenTheyEnd() throws Exception {
        Pool pool = pool(2);
        Call<String> first = blocker(pool, "a");
        Call<String> second = blocker(pool, "b");
        letGo("a");
        letGo("b");
        first.get();
        second.get();
        pool.close();
        assertThat(play.events(ThreadStarted.class)).extracting(e -> e.stamp().thread()).hasSize(2)
                .doesNotHaveDuplicates();
        await().atMost(SOON).until(() -> play.events(ThreadEnded.class).size() == 2);
    }
}
