package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.machine.Call;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static dev.loopscope.loop.Async.sleep;

/** Calls in executors, and what comes from threads that do not run the loop. */
final class Calls extends Program {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    private String waits() throws InterruptedException {
        begun.countDown();
        release.await();
        return "result";
    }

    @Twin("from-another-thread")
    @Rule({"T6", "T7", "GL4"})
    void fromAnotherThread() throws Exception {
        List<LoopFuture<String>> calls = new ArrayList<>();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        LoopFuture<String> future = future();
        task("waits", () -> mark("waits for", await(future)));
        loop.callSoon(marking("before"));
        Thread thread = new Thread(() -> {
            loop.callSoon(marking("callback"));
            task("f", () -> mark("task"));
            calls.add(loop.runInExecutor(pool, () -> "7"));
            loop.callSoonThreadsafe(() -> future.setResult("x"));
        });
        thread.start();
        thread.join();
        pool.close();
        loop.callSoon(marking("behind"));
        turns(3);
        say(calls.getFirst().result());
    }

    @Twin("calls-as-futures")
    @Rule({"X1", "X2"})
    void callsAsFutures() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Thread main = Thread.currentThread();
        Call<String> running = new Call<>(machine, pool, this::waits);
        Call<String> queued = new Call<>(machine, pool, this::waits);
        pool.execute(running);
        pool.execute(queued);
        begun.await();
        say(running.cancel(false), queued.cancel(false), queued.cancel(false));
        queued.whenComplete((_, _) -> say("at once", Thread.currentThread() == main));
        running.whenComplete((_, _) -> say("where it ends", Thread.currentThread() == main));
        release.countDown();
        pool.close();
        say(running.get(10, TimeUnit.SECONDS), running.cancel(false));
    }

    @Twin("loop-closed-before-the-call-ends")
    @Rule({"X6", "X10", "E7"})
    void loopClosedBeforeTheCallEnds() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        loop.setDefaultExecutor(pool);
        LoopFuture<Void> future = loop.runInExecutor(null, () -> {
            waits();
            ended.countDown();
            return null;
        });
        loop.close();
        say("closed", ended.getCount() == 0);
        release.countDown();
        pool.close();
        say(ended.getCount() == 0, future.isDone());
        attempt(() -> runCoroutineThreadsafe(coroutine("f", () -> say("never")), loop));
    }

    @Twin("default-executor-shut-down")
    @Rule({"E6", "E15"})
    void defaultExecutorShutDown() throws Exception {
        ExecutorService own = Executors.newSingleThreadExecutor();
        loop.setDefaultExecutor(Executors.newSingleThreadExecutor());
        run(() -> {
            LoopFuture<String> call = loop.runInExecutor(null, this::waits);
            LoopFuture<Void> ending = loop.shutdownDefaultExecutor();
            sleep(0);
            attempt(() -> loop.runInExecutor(null, this::waits));
            say(await(loop.runInExecutor(own, () -> "7")));
            say("the loop turns meanwhile", ending.isDone(), call.isDone());
            release.countDown();
            await(ending);
            say(await(call));
        });
        own.close();
    }
}
