package dev.loopscope.loop;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.loopscope.loop.Async.asCompleted;
import static dev.loopscope.loop.Async.await;
import static dev.loopscope.loop.Async.createTask;
import static dev.loopscope.loop.Async.gather;
import static dev.loopscope.loop.Async.shield;
import static dev.loopscope.loop.Async.timeout;
import static dev.loopscope.loop.Async.waitFor;
import static dev.loopscope.loop.Async.waitOn;
import static org.assertj.core.api.Assertions.assertThat;

/** How many turns pass between an event and the awaiting code's going on. */
class CostTests extends LoopProgram {
    private final LoopFuture<String> future = loop.createFuture();
    private boolean wentOn;
    private boolean leafCancelled;

    private int costOf(Body awaiting) {
        return costOf(awaiting, () -> future.setResult("x"));
    }

    private int costOf(Body awaiting, Runnable event) {
        start(awaiting);
        turns(5);
        event.run();
        return turnsUntil(() -> wentOn);
    }

    private Task<Void> start(Body awaiting) {
        return task("awaiting", () -> {
            try {
                awaiting.run();
            } finally {
                wentOn = true;
            }
        });
    }

    private Coroutine<String> leaf() {
        return Coroutine.of("leaf", () -> {
            try {
                return await(future);
            } catch (CancelledError cancelled) {
                leafCancelled = true;
                throw cancelled;
            }
        });
    }

    @Test
    @Rule({"COST", "F11"})
    void aFutureCostsOne() {
        assertThat(costOf(() -> await(future))).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void aCoroutineAroundItCostsNothingMore() {
        assertThat(costOf(() -> await(leaf()))).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void aTimeoutAroundItCostsNothingMore() {
        assertThat(costOf(() -> timeout(100).run(() -> await(future)))).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void waitForCostsNothingMore() {
        assertThat(costOf(() -> waitFor(future, 100))).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void waitForOfACoroutineCostsNothingMore() {
        assertThat(costOf(() -> waitFor(leaf(), 100))).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void aTaskAroundItCostsTwo() {
        assertThat(costOf(() -> await(createTask(leaf())))).isEqualTo(2);
    }

    @Test
    @Rule("COST")
    void aTaskAroundATaskCostsThree() {
        assertThat(costOf(() -> await(createTask(coroutine("middle", () -> await(createTask(leaf())))))))
                .isEqualTo(3);
    }

    @Test
    @Rule({"COST", "G14"})
    void gatherOfAFutureCostsTwo() {
        assertThat(costOf(() -> await(gather(future)))).isEqualTo(2);
    }

    @Test
    @Rule({"COST", "G14"})
    void gatherOfACoroutineCostsThree() {
        assertThat(costOf(() -> await(gather(leaf())))).isEqualTo(3);
    }

    @Test
    @Rule("COST")
    void waitCostsTwo() {
        assertThat(costOf(() -> waitOn(List.of(future), ReturnWhen.ALL_COMPLETED))).isEqualTo(2);
    }

    @Test
    @Rule({"COST", "W5"})
    void waitOnWhatIsDoneStillCostsTwo() {
        future.setResult("x");
        start(() -> waitOn(List.of(future), ReturnWhen.ALL_COMPLETED));
        turns(1);
        assertThat(turnsUntil(() -> wentOn)).isEqualTo(2);
    }

    @Test
    @Rule("COST")
    void shieldCostsTwo() {
        assertThat(costOf(() -> await(shield(future)))).isEqualTo(2);
    }

    @Test
    @Rule("COST")
    void asCompletedCostsTwo() {
        assertThat(costOf(() -> await(asCompleted(List.of(future)).iterator().next()))).isEqualTo(2);
    }

    @Test
    @Rule("COST")
    void aTaskGroupWithOneChildCostsThree() {
        assertThat(costOf(() -> new TaskGroup().run(group -> group.createTask(leaf())))).isEqualTo(3);
    }

    @Test
    @Rule("COST")
    void aTaskThatReturnsAtOnceCostsTwo() {
        start(() -> await(createTask(coroutine("f", () -> {}))));
        assertThat(turnsUntil(() -> wentOn)).isEqualTo(1 + 2);
    }

    @Test
    @Rule("COST")
    void gatherOfCoroutinesThatReturnAtOnceCostsThree() {
        start(() -> await(gather(coroutine("f", () -> {}), coroutine("f", () -> {}))));
        assertThat(turnsUntil(() -> wentOn)).isEqualTo(1 + 3);
    }

    @Test
    @Rule("COST")
    void aLockCostsOne() {
        Lock lock = new Lock();
        complete(lock::acquire);
        assertThat(costOf(lock::acquire, lock::release)).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void aSemaphoreCostsOne() {
        Semaphore semaphore = new Semaphore(0);
        assertThat(costOf(semaphore::acquire, semaphore::release)).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void anEventCostsOne() {
        Event event = new Event();
        assertThat(costOf(event::await, event::set)).isEqualTo(1);
    }

    @Test
    @Rule("COST")
    void aConditionCostsOne() {
        Condition condition = new Condition();
        Body waiting = () -> {
            condition.acquire();
            condition.await();
        };
        assertThat(costOf(waiting, () -> loop.createTask(coroutine("notifier", () -> {
            condition.acquire();
            condition.notify(1);
            condition.release();
        })))).isEqualTo(1 + 1);
    }

    @Test
    @Rule("COST")
    void aQueuesGetPutAndJoinCostOne() {
        Queue<String> queue = new Queue<>(1);
        assertThat(costOf(queue::get, () -> queue.putNowait("x"))).isEqualTo(1);
        wentOn = false;
        assertThat(costOf(queue::join, queue::taskDone)).isEqualTo(1);
        wentOn = false;
        queue.putNowait("y");
        assertThat(costOf(() -> queue.put("z"), queue::getNowait)).isEqualTo(1);
    }

    // ---- from a cancel to the error in the leaf, and in the code that was cancelled ----

    private List<Integer> cancelCosts(Body awaiting) {
        Task<Void> task = start(awaiting);
        turns(5);
        task.cancel();
        int leaf = turnsUntil(() -> leafCancelled || wentOn);
        return List.of(leafCancelled ? leaf : 0, leaf + turnsUntil(() -> wentOn));
    }

    @Test
    @Rule("COST")
    void aCancelComesThroughACoroutineInOne() {
        assertThat(cancelCosts(() -> await(leaf()))).containsExactly(1, 1);
    }

    @Test
    @Rule("COST")
    void aCancelComesThroughATaskInOneAndTwo() {
        assertThat(cancelCosts(() -> await(createTask(leaf())))).containsExactly(1, 2);
    }

    @Test
    @Rule("COST")
    void aCancelComesThroughGatherInOneAndThree() {
        assertThat(cancelCosts(() -> await(gather(leaf())))).containsExactly(1, 3);
    }

    @Test
    @Rule("COST")
    void aCancelComesThroughATaskGroupInTwoAndFour() {
        assertThat(cancelCosts(() -> new TaskGroup().run(group -> group.createTask(leaf())))).containsExactly(2, 4);
    }

    @Test
    @Rule("COST")
    void aCancelEndsAtAShieldInOne() {
        assertThat(cancelCosts(() -> await(shield(leaf())))).containsExactly(0, 1);
    }

    @Test
    @Rule("COST")
    void aCancelComesThroughWaitForInOne() {
        assertThat(cancelCosts(() -> waitFor(leaf(), 100))).containsExactly(1, 1);
    }
}
