package dev.loopscope.executor;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.KeyboardInterrupt;
import dev.loopscope.machine.Machine;
import dev.loopscope.trace.TraceEvent.ThreadBlocked;
import dev.loopscope.trace.TraceEvent.ThreadEnded;
import dev.loopscope.trace.TraceEvent.ThreadStarted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

class ThreadPoolTests extends ExecutorContract {
    @Override
    Pool pool(Machine machine, int maxWorkers) {
        return new ThreadPool(machine, maxWorkers);
    }

    @Override
    void awaitIdleWorker() {
        await().atMost(SOON).until(() -> Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("ThreadPoolExecutor-"))
                .anyMatch(thread -> thread.getState() == Thread.State.WAITING));
    }

    @Test
    void poolsAndTheirThreadsAreNamedAsPythonsAre() throws Exception {
        ThreadPool first = new ThreadPool(play.machine, 2);
        ThreadPool second = new ThreadPool(play.machine, 2);
        ThreadPool loops = ThreadPool.defaultFor(play.machine);

        assertThat(List.of(first, second, loops)).extracting(Object::toString)
                .containsExactly("ThreadPoolExecutor-0", "ThreadPoolExecutor-1", "asyncio");
        assertThat(play.submit(second, () -> play.machine.threadName()).get()).isEqualTo("ThreadPoolExecutor-1_0");
        assertThat(play.submit(loops, () -> play.machine.threadName()).get()).isEqualTo("asyncio_0");
        assertThat(play.events(ThreadStarted.class)).extracting(ThreadStarted::name)
                .containsExactly("ThreadPoolExecutor-1_0", "asyncio_0");
    }

    @Test
    void theDefaultPoolIsAsLargeAsPythons() {
        assertThat(ThreadPool.defaultFor(play.machine).maxWorkers)
                .isEqualTo(Math.min(32, Runtime.getRuntime().availableProcessors() + 4));
    }

    @Test
    void aPlainRunnableRunsTooAndItsExceptionHurtsNobody() throws Exception {
        ThreadPool pool = new ThreadPool(play.machine, 1);
        CountDownLatch ran = new CountDownLatch(1);
        pool.execute(() -> {
            ran.countDown();
            throw new IllegalStateException("lost");
        });

        ran.await();
        assertThat(play.submit(pool, () -> play.machine.threadName()).get()).isEqualTo("ThreadPoolExecutor-0_0");
    }

    @Test
    void theFirstOfSomeCallsIsEnough() throws Exception {
        assertThat(pool(2).<String>invokeAny(List.of(() -> "first"))).isEqualTo("first");
        await().atMost(SOON).until(play.machine.activity()::isIdle);
    }

    @Test
    void callbacksRunInTheWorkersThread() throws Exception {
        AtomicReference<String> where = new AtomicReference<>("");
        CountDownLatch go = new CountDownLatch(1);
        Call<Object> call = play.submit(pool(1), () -> {
            go.await();
            return "done";
        });
        call.whenComplete((_, _) -> where.set(play.machine.threadName()));
        go.countDown();

        await().atMost(SOON).untilAtomic(where, org.hamcrest.Matchers.is("ThreadPoolExecutor-0_0"));
    }

    @Test
    void aThreadThatClosesThePoolIsShownAsBlocked() throws Exception {
        ThreadPool pool = new ThreadPool(play.machine, 1);
        blocker(pool, "running");
        Thread closing = play.machine.startThread("closing", pool::close);
        await().atMost(SOON).until(() -> !play.events(ThreadBlocked.class).isEmpty());
        letGo("running");
        closing.join();

        assertThat(play.events(ThreadBlocked.class)).singleElement().extracting(ThreadBlocked::what)
                .isEqualTo("shutdown()");
        assertThat(play.events(ThreadEnded.class)).hasSize(2);
    }

    @Test
    void aStoppedProgramsCallsAreInterruptedWhereTheySleep() {
        Call<Object> call = play.submit(pool(1), () -> {
            play.machine.sleep(60);
            return "slept";
        });
        await().atMost(SOON).until(() -> !play.events(ThreadBlocked.class).isEmpty());
        play.machine.interrupt();

        assertThatThrownBy(call::get).hasCauseInstanceOf(KeyboardInterrupt.class);
    }
}
