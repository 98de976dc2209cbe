package dev.loopscope.loop;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.loopscope.machine.Call;
import dev.loopscope.machine.Machine;
import dev.loopscope.proof.Orders;
import dev.loopscope.proof.StrictTime;

import static dev.loopscope.proof.Orders.require;

/** What comes to a loop while it runs, ends and is closed, in many orders of the threads' steps. */
@Tag("orders")
class ClosingTests {
    @Test
    void whatIsAcceptedRunsOrItsLoopIsClosedAndAClosedLoopDoesNotRun() {
        Orders.checkManyClasses(RunAndClose.class);
    }

    @Test
    void whatAnotherThreadCompletesComesHomeOnce() {
        Orders.checkManyClasses(HomeComing.class);
    }

    /** One thread runs the loop, any thread hands in callbacks and calls, and closes it. */
    public static class RunAndClose {
        private final Machine machine = Machine.untraced(new StrictTime());
        private final EventLoop loop = new EventLoop(machine);
        private final LoopExecutor executor = new LoopExecutor(machine, loop);
        private final Queue<Call<?>> calls = new ConcurrentLinkedQueue<>();
        private final AtomicInteger accepted = new AtomicInteger();
        private final AtomicInteger ran = new AtomicInteger();
        private volatile boolean ranClosed;

        /** A loop that is closed when it has begun would never stop. */
        @Operation(nonParallelGroup = "loop")
        public void run() {
            isAccepted(() -> {
                loop.callSoonThreadsafe(loop::stop);
                loop.runForever();
            });
        }

        @Operation
        public void handIn() {
            if (isAccepted(() -> loop.callSoonThreadsafe(this::callback))) {
                accepted.incrementAndGet();
            }
        }

        @Operation
        public void call() {
            Call<Integer> call = new Call<>(machine, executor, () -> 1);
            if (isAccepted(() -> executor.execute(call))) {
                calls.add(call);
            }
        }

        @Operation
        public void close() {
            isAccepted(loop::close);
        }

        /** When all have done what they do. */
        @Validate
        public void nothingIsForgotten() {
            if (!loop.isClosed()) {
                run();
                require(ran.get() == accepted.get(), "what is accepted runs");
            }
            require(!ranClosed, "a closed loop does not run");
            require(calls.stream().allMatch(Call::isDone), "no call is left behind");
        }

        private void callback() {
            ran.incrementAndGet();
            ranClosed |= loop.isClosed();
        }

        private static boolean isAccepted(Runnable wish) {
            try {
                wish.run();
                return true;
            } catch (RejectedExecutionException executorIsClosed) {
                return false;
            } catch (IllegalStateException refused) {
                String reason = refused.getMessage();
                require("Event loop is closed".equals(reason) || "Cannot close a running event loop".equals(reason),
                        reason);
                return false;
            }
        }
    }

    /** One thread waits for what another one completes. */
    public static class HomeComing {
        private final EventLoop loop = new EventLoop(Machine.untraced(new StrictTime()));
        private final CompletableFuture<Integer> source = new CompletableFuture<>();
        private int waiting;
        private int told;

        @Operation
        public void complete() {
            source.complete(7);
        }

        @Operation(nonParallelGroup = "loop")
        public void addDoneCallback() {
            waiting++;
            Async.wrapFuture(source, loop).addDoneCallback(this::tell);
        }

        @Operation(nonParallelGroup = "loop")
        public void turn() {
            loop.stop();
            loop.runForever();
        }

        /** When all have done what they do. */
        @Validate
        public void everybodyWasToldOnce() {
            turn();
            turn();
            require(told == (source.isDone() ? waiting : 0), "the result comes home once");
        }

        private void tell(LoopFuture<? extends Integer> future) throws Exception {
            require(future.result() == 7, "it is the result");
            told++;
        }
    }
}
