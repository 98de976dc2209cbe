package dev.loopscope.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import kotlin.Unit;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlin.coroutines.intrinsics.IntrinsicsKt;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function2;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.YieldKt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the tasks of others take: virtual threads on one carrier, and Kotlin's coroutines on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(jvmArgsAppend = {"-Djdk.virtualThreadScheduler.parallelism=1", "-Djdk.virtualThreadScheduler.maxPoolSize=1"})
public class TaskPeers {
    /** Two virtual threads take turns on one carrier. */
    @Benchmark
    @OperationsPerInvocation(Tasks.MANY)
    public void switchOfVirtualThreads() throws InterruptedException {
        Thread first = Thread.ofVirtual().start(TaskPeers::turns);
        Thread second = Thread.ofVirtual().start(TaskPeers::turns);
        first.join();
        second.join();
    }

    private static void turns() {
        for (int turn = 0; turn < Tasks.MANY / 2; turn++) {
            Thread.yield();
        }
    }

    /** A virtual thread is made, runs and ends, and another one waits for it. */
    @Benchmark
    @OperationsPerInvocation(Tasks.MANY)
    public void createAndFinishAVirtualThread() throws InterruptedException {
        Thread.ofVirtual().start(() -> {
            for (int i = 0; i < Tasks.MANY; i++) {
                join(Thread.startVirtualThread(() -> {}));
            }
        }).join();
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** A future is made, another virtual thread of the same carrier sets it, and who waits goes on. */
    @Benchmark
    @OperationsPerInvocation(Tasks.MANY)
    public void setAndAwaitAFutureOfVirtualThreads() throws InterruptedException {
        Thread.ofVirtual().start(() -> {
            try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < Tasks.MANY; i++) {
                    CompletableFuture<Integer> future = new CompletableFuture<>();
                    executor.execute(() -> future.complete(1));
                    future.join();
                }
            }
        }).join();
    }

    /** Two coroutines of kotlinx.coroutines take turns on one thread. */
    @Benchmark
    @OperationsPerInvocation(Tasks.MANY)
    public Object switchOfKotlinCoroutines() throws InterruptedException {
        return BuildersKt.runBlocking(EmptyCoroutineContext.INSTANCE, (scope, _) -> {
            CountDownLatch started = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                BuildersKt.launch(scope, EmptyCoroutineContext.INSTANCE, CoroutineStart.DEFAULT, new Turns(null));
                started.countDown();
            }
            return started;
        });
    }

    /** {@code repeat(MANY / 2) { yield() }}, as Kotlin's compiler writes it. */
    private static final class Turns extends SuspendLambda
            implements Function2<CoroutineScope, Continuation<? super Unit>, Object> {
        private int turn;

        @SuppressWarnings("unchecked")
        Turns(Continuation<?> completion) {
            super(2, (Continuation<Object>) completion);
        }

        @Override
        public Continuation<Unit> create(Object value, Continuation<?> completion) {
            @SuppressWarnings("unchecked")
            Continuation<Unit> made = (Continuation<Unit>) (Continuation<?>) new Turns(completion);
            return made;
        }

        @Override
        public Object invoke(CoroutineScope scope, Continuation<? super Unit> completion) {
            return ((Turns) (Object) create(scope, completion)).invokeSuspend(Unit.INSTANCE);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected Object invokeSuspend(Object result) {
            while (turn < Tasks.MANY / 2) {
                turn++;
                if (YieldKt.yield((Continuation<Unit>) (Continuation<?>) this) == IntrinsicsKt
                        .getCOROUTINE_SUSPENDED()) {
                    return IntrinsicsKt.getCOROUTINE_SUSPENDED();
                }
            }
            return Unit.INSTANCE;
        }
    }
}
