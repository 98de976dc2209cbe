package dev.loopscope.loop.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.loopscope.loop.CancelledError;
import dev.loopscope.loop.ContextVar;
import dev.loopscope.loop.Coroutine;
import dev.loopscope.loop.LoopFuture;
import dev.loopscope.loop.Rule;
import dev.loopscope.loop.Task;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.runCoroutineThreadsafe;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.toThread;

/** Other threads and executors. */
final class Threads extends Program {
    @Twin("calls-from-another-thread")
    @Rule({"T1", "T2", "T4"})
    void callsFromAnotherThread() throws Exception {
        loop.callSoon(() -> {
            loop.callSoon(marking("own, before"));
            inThread(this::foreign);
            loop.callSoon(marking("own, behind"));
            loop.callSoonThreadsafe(marking("own, threadsafe"));
            mark("callback ends");
        });
        loop.callSoon(marking("rest of the batch"));
        turns(2);
        inThread(this::foreign);
        loop.callSoon(marking("from the thread that sets it up"));
        turns(1);
    }

    private void foreign() {
        for (int i = 0; i < 3; i++) {
            loop.callSoonThreadsafe(marking("foreign", i));
        }
    }

    private static void inThread(Runnable function) throws InterruptedException {
        Thread thread = new Thread(function);
        thread.start();
        thread.join();
    }

    @Twin("calls-in-an-executor")
    @Rule({"E1", "E2", "E4"})
    void callsInAnExecutor() throws Exception {
        List<String> done = new ArrayList<>();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Map<String, LoopFuture<String>> futures = new HashMap<>();
        for (String name : List.of("a", "fails", "c")) {
            futures.put(name, loop.runInExecutor(pool, () -> {
                done.add(name);
                if (name.equals("fails")) {
                    throw new IllegalArgumentException("boom");
                }
                return name;
            }));
        }
        for (String name : List.of("c", "fails", "a")) {
            futures.get(name).addDoneCallback(this::home);
        }
        pool.close();
        say(done, futures.get("a").isDone());
        turns(3);
        attempt(() -> {
            try {
                return loop.runInExecutor(pool, () -> "late");
            } catch (IllegalStateException e) { // the text is the pool's
                throw new IllegalStateException("cannot schedule new futures after shutdown");
            }
        });
    }

    private void home(LoopFuture<? extends String> future) throws Exception {
        mark("home", future.exception() == null ? future.result() : error(future.exception()));
    }

    @Twin("calls-cancelled")
    @Rule("E5")
    void callsCancelled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        List<String> ran = new ArrayList<>();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        LoopFuture<String> running = loop.runInExecutor(pool, () -> {
            begun.countDown();
            release.await();
            ran.add("running");
            return "discarded";
        });
        LoopFuture<Boolean> queued = loop.runInExecutor(pool, () -> ran.add("queued"));
        LoopFuture<Boolean> last = loop.runInExecutor(pool, () -> ran.add("last"));
        begun.await();
        List<Task<Void>> tasks = List.of(waits("running", running), waits("queued", queued));
        turns(1);
        tasks.forEach(Task::cancel);
        turns(2);
        release.countDown();
        pool.close();
        turns(2);
        say(ran, running.isCancelled(), queued.isCancelled(), last.isDone());
    }

    private Task<Void> waits(String name, LoopFuture<?> future) {
        return task("waits", () -> {
            try {
                await(future);
            } catch (CancelledError e) {
                mark(name, "cancelled");
            }
        });
    }

    @Twin("to-thread")
    @Rule({"E9", "CV3", "E3"})
    void inAThread() throws Exception {
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            loop.setDefaultExecutor(pool);
            run(() -> {
                user.set("ann");
                say(await(toThread(this::read)));
                say(await(loop.runInExecutor(null, this::read)));
                Coroutine<String> coroutine = toThread(this::greet, "hello");
                user.set("bob");
                say(await(coroutine), user.get());
                say(await(toThread(this::read)));
                say(await(gather(toThread(this::read), toThread(this::read), toThread(this::read))));
            });
        }
    }

    private final ContextVar<String> user = new ContextVar<>("user");

    private String read() {
        return user.get("nobody");
    }

    private String greet(String greeting) {
        user.set("seen by nobody else");
        return greeting;
    }

    @Twin("a-thread-stops-the-loop")
    @Rule({"T3", "T8", "T9"})
    void aThreadStopsTheLoop() throws Exception {
        loop.callSoon(saying("submitted before the start"));
        CountDownLatch idle = new CountDownLatch(1);
        loop.callSoon(idle::countDown);
        Thread thread = new Thread(loop::runForever);
        thread.start();
        idle.await();
        CompletableFuture<Void> outside = runCoroutineThreadsafe(coroutine("f", () -> {
            say("a", "begins");
            sleep(0);
            say("a", "ends");
        }), loop);
        outside.get(10, TimeUnit.SECONDS);
        loop.callSoonThreadsafe(loop::stop);
        thread.join();
        say(loop.isRunning());
    }
}
