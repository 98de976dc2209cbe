package dev.loopscope.loop;

import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.sleep;
import static dev.loopscope.loop.Async.timeoutAt;
import static org.assertj.core.api.Assertions.assertThat;

/** How things show themselves. */
class TextFormTests extends LoopProgram {
    private final LoopFuture<String> future = loop.createFuture();

    private void first(LoopFuture<? extends String> done) {
        say("first " + done);
    }

    private void second(LoopFuture<? extends String> done) {
        say("second " + done);
    }

    @Test
    @Rule("RP1")
    void aFutureShowsItsCallbacksBothOfTwoElseTheFirstAndTheLast() {
        future.addDoneCallback(this::first);
        assertThat(placeless(future)).isEqualTo("<Future pending cb=[first() at FILE:LINE]>");
        future.addDoneCallback(this::second);
        assertThat(placeless(future)).isEqualTo("<Future pending cb=[first() at FILE:LINE, second() at FILE:LINE]>");
        future.addDoneCallback(this::second);
        future.addDoneCallback(this::first);
        assertThat(placeless(future))
                .isEqualTo("<Future pending cb=[first() at FILE:LINE, <2 more>, first() at FILE:LINE]>");
        future.setResult("x");
        assertThat(future).hasToString("<Future finished result='x'>");
    }

    @Test
    @Rule({"RP1", "EH3"})
    void aFunctionIsShownWithTheLineInWhichItBegins() {
        future.addDoneCallback(this::first);
        future.addDoneCallback(_ -> say("lambda"));
        int line = new Throwable().getStackTrace()[0].getLineNumber() - 1;
        assertThat(future.toString()).matches("<Future pending cb=\\[first\\(\\) at TextFormTests.java:\\d\\d, "
                + "<lambda>\\(\\) at TextFormTests.java:%d]>".formatted(line));
    }

    @Test
    @Rule({"EH3", "RP3"})
    void aCallbackThatFailsIsShownWithItsOwnPlaceHoweverItIsCalled() {
        loop.setExceptionHandler((_, context) -> say(context.message()));
        future.addDoneCallback(TextFormTests::fails);
        future.addDoneCallback(TextFormTests::fails, Context.copy());
        loop.callSoon(() -> fails(future), Context.copy());
        future.setResult("x");
        turns(1);
        assertThat(lines).map(line -> line.replaceAll(":\\d+", "")).containsExactly(
                "Exception in callback <lambda>() at TextFormTests.java",
                "Exception in callback fails() at TextFormTests.java",
                "Exception in callback fails() at TextFormTests.java");
    }

    private static void fails(LoopFuture<? extends String> done) {
        throw new IllegalArgumentException("boom");
    }

    @Test
    void aFunctionWhoseSourceNobodyHasIsShownByItsNameAndAnotherObjectByItsClass() {
        CountDownLatch latch = new CountDownLatch(1);
        assertThat(loop.callSoon(latch::countDown).toString())
                .startsWith("<Handle countDown() at CountDownLatch.java:");
        class Named implements Callback {
            @Override
            public void run() {
                say("named");
            }
        }
        assertThat(loop.callSoon(new Named())).hasToString("<Handle Named()>");
    }

    @Test
    @Rule("RP2")
    void aTaskShowsWhereItsCoroutineIsAndWhatItWaitsFor() {
        Task<String> task = loop.createTask(Coroutine.of("waits", () -> {
            sleep(0);
            return await(future);
        }), "T");
        int line = new Throwable().getStackTrace()[0].getLineNumber();
        assertThat(task).hasToString(
                "<Task pending name='T' coro=<waits() running at TextFormTests.java:%d>>".formatted(line - 3));
        loop.callSoon(() -> say(task.toString()));
        loop.callSoon(() -> task.addDoneCallback(this::first));
        loop.callSoon(() -> loop.callSoon(() -> say(task.toString())));
        turns(2);
        assertThat(lines.getFirst()).isEqualTo(
                "<Task pending name='T' coro=<waits() running at TextFormTests.java:%d>>".formatted(line - 3));
        assertThat(lines.getLast()).matches("<Task pending name='T' coro=<waits\\(\\) running at "
                + "TextFormTests.java:%d> wait_for=<Future pending cb=\\[Task.task_wakeup\\(\\)]> cb=\\[first\\(\\) at .*]>"
                        .formatted(line - 2));
        task.cancel();
        assertThat(task.toString()).startsWith("<Task cancelling name='T' coro=<waits() running at ");
        turns(1);
        assertThat(placeless(task)).isEqualTo("<Task cancelled name='T' coro=<waits() done, defined at FILE:LINE>>");
    }

    @Test
    @Rule("RP2")
    void aTaskThatRunsShowsTheLineItIsIn() {
        Task<String> task = loop.createTask(Coroutine.of("runs", () -> Async.currentTask().toString()));
        int line = new Throwable().getStackTrace()[0].getLineNumber() - 1;
        turns(1);
        assertThat(task.toString()).contains("result=").contains("running at TextFormTests.java:" + line);
    }

    @Test
    @Rule("RP2")
    void tasksThatWaitForEachOtherHaveATextForm() {
        Task<?>[] both = new Task<?>[2];
        both[0] = task("a", () -> await(both[1]));
        both[1] = task("b", () -> await(both[0]));
        turns(1);
        assertThat(both[0].toString()).contains("wait_for=<...>");
    }

    @Test
    @Rule("RP3")
    void aHandleShowsItsCallbackUnlessItWasCancelled() {
        Handle handle = loop.callSoon(this::sayNothing);
        assertThat(placeless(handle)).isEqualTo("<Handle sayNothing() at FILE:LINE>");
        handle.cancel();
        assertThat(handle).hasToString("<Handle cancelled>");
        TimerHandle timer = loop.callAt(2_500_000_000L, this::sayNothing);
        assertThat(placeless(timer)).isEqualTo("<TimerHandle when=2.5 sayNothing() at FILE:LINE>");
        timer.cancel();
        assertThat(timer).hasToString("<TimerHandle cancelled when=2.5>");
    }

    private void sayNothing() {
        // It is shown only.
    }

    @Test
    @Rule("RP4")
    void aLoopShowsItsState() {
        assertThat(loop).hasToString("<EventLoop running=False closed=False debug=False>");
        loop.setDebug(true);
        loop.callSoon(() -> say(loop.toString()));
        turns(1);
        assertThat(lines).containsExactly("<EventLoop running=True closed=False debug=True>");
    }

    @Test
    @Rule("RP5")
    void primitivesShowTheirStateAndWhoWaits() throws Exception {
        Lock lock = new Lock();
        Event event = new Event();
        Semaphore semaphore = new Semaphore(1);
        Condition condition = new Condition();
        assertThat(lock).hasToString("<Lock [unlocked]>");
        assertThat(event).hasToString("<Event [unset]>");
        assertThat(semaphore).hasToString("<Semaphore [unlocked, value:1]>");
        assertThat(condition).hasToString("<Condition [unlocked]>");
        lock.acquire();
        semaphore.acquire();
        condition.acquire();
        task("lock", lock::acquire);
        task("event", event::await);
        task("semaphore", semaphore::acquire);
        task("condition", condition::await);
        turns(1);
        assertThat(lock).hasToString("<Lock [locked, waiters:1]>");
        assertThat(event).hasToString("<Event [unset, waiters:1]>");
        assertThat(semaphore).hasToString("<Semaphore [locked, waiters:1]>");
        assertThat(condition).hasToString("<Condition [unlocked, waiters:1]>");
        event.set();
        assertThat(event).hasToString("<Event [set, waiters:1]>");
    }

    @Test
    @Rule("RP5")
    void aQueueShowsWhatIsNotEmpty() {
        Queue<Integer> queue = new Queue<>(2);
        assertThat(queue).hasToString("<Queue maxsize=2>");
        queue.putNowait(1);
        queue.putNowait(2);
        task("putter", () -> queue.put(3));
        turns(1);
        assertThat(queue).hasToString("<Queue maxsize=2 _queue=[1, 2] _putters[1] tasks=2>");
        queue.shutdown();
        assertThat(queue).hasToString("<Queue maxsize=2 _queue=[1, 2] tasks=2 shutdown>");
    }

    @Test
    @Rule("TO11")
    void aTimeoutShowsItsStateAndWhileActiveItsTime() {
        Timeout limit = timeoutAt(12_345_600_000L);
        assertThat(limit).hasToString("<Timeout [created]>");
        complete(() -> limit.run(() -> {
            say(limit.toString());
            limit.reschedule(Timeout.NEVER);
            say(limit.toString());
            return null;
        }));
        assertThat(limit).hasToString("<Timeout [finished]>");
        assertThat(lines).containsExactly("<Timeout [active] when=12.346>", "<Timeout [active] when=None>");
    }
}
