package dev.loopscope.loop;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

import dev.loopscope.executor.ThreadPool;
import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A loop with a pool. Its thread runs it again whenever it was stopped, until somebody has closed it. Any thread may disturb
 * it; what it accepts is noted, and its end looks whether all of that has come to an end.
 */
final class Stand {
    private static final int PATIENCE_SECONDS = 20;
    private static final int WORKERS = 2;

    /** A callback that was accepted. */
    private record Ticket(AtomicInteger ran, boolean cancelled) {}

    private final Machine machine;
    private final EventLoop loop;
    private final ThreadPool pool;
    private final Thread runner;
    private final Queue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final Queue<Call<?>> calls = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    Stand(Machine machine) {
        this.machine = machine;
        this.loop = new EventLoop(machine);
        this.pool = new ThreadPool(machine, WORKERS);
        this.runner = machine.startThread("runner", this::runUntilClosed);
    }

    private void runUntilClosed() {
        while (!ending) {
            loop.runForever();
        }
        loop.close();
    }

    /** Does one of the things that any thread may do. */
    void disturb(RandomGenerator random) {
        try {
            switch (random.nextInt(6)) {
                case 0, 1 -> handIn(false);
                case 2 -> handIn(true);
                case 3 -> call(() -> 1, random.nextBoolean());
                case 4 -> call(() -> loop.callSoonThreadsafe(() -> {}), false);
                default -> loop.callSoonThreadsafe(loop::stop);
            }
        } catch (IllegalStateException refused) {
            assertThat(refused).hasMessage("Event loop is closed");
        } catch (RejectedExecutionException refused) {
            assertThat(ending).isTrue();
        }
    }

    private void handIn(boolean cancelled) {
        AtomicInteger ran = new AtomicInteger();
        Handle handle = loop.callSoonThreadsafe(ran::incrementAndGet);
        tickets.add(new Ticket(ran, cancelled));
        if (cancelled) {
            handle.cancel();
        }
    }

    private void call(Callable<?> work, boolean cancelled) {
        Call<?> call = new Call<>(machine, pool, work);
        pool.execute(call);
        calls.add(call);
        if (cancelled) {
            call.cancel(false);
        }
    }

    /** Everything that was accepted so far runs. */
    void settle() throws InterruptedException {
        List<Ticket> accepted = List.copyOf(tickets);
        CountDownLatch reached = new CountDownLatch(1);
        loop.callSoonThreadsafe(reached::countDown);
        assertThat(reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the loop is woken").isTrue();
        assertThat(accepted).allMatch(ticket -> ticket.ran.get() == 1 || ticket.cancelled);
    }

    /** Closes loop and pool in the middle of it all, which everybody survives. Returns how many callbacks ran. */
    int close() throws InterruptedException {
        ending = true;
        pool.shutdown();
        assertThat(pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("the pool ends").isTrue();
        stopUnlessClosed();
        runner.join(PATIENCE_SECONDS * 1000L);
        assertThat(runner.isAlive()).as("the loop is woken and stops").isFalse();
        assertThat(loop.isClosed()).isTrue();
        await("every call ends, also one that is being cancelled").atMost(Duration.ofSeconds(PATIENCE_SECONDS))
                .until(() -> calls.stream().allMatch(Call::isDone));
        assertThat(tickets).allMatch(ticket -> ticket.ran.get() <= 1);
        return tickets.stream().mapToInt(ticket -> ticket.ran.get()).sum();
    }

    private void stopUnlessClosed() {
        try {
            loop.callSoonThreadsafe(loop::stop);
        } catch (IllegalStateException closed) {
            assertThat(loop.isClosed()).isTrue();
        }
    }
}
