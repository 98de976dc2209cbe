package dev.loopscope.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding.Kind;
import dev.loopscope.trace.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class SummaryTests {
    private static final long SECOND = 1_000_000_000;

    @Test
    void theTimeOfATaskIsQueuedRanAndWaited() {
        Work work = new TraceByHand().task(0, 3, 0, "task1").step(5, 3).suspended(15, 3, 4, "sleep(1)")
                .woken(1015, 3, 4)
                .step(1020, 3).finished(1021, 3, "'func1'").summary().tasks().getFirst();
        assertThat(work.queuedNanos()).isEqualTo(10_000_000);
        assertThat(work.ranNanos()).isEqualTo(11_000_000);
        assertThat(work.waitedNanos()).isEqualTo(1_000_000_000);
        assertThat(work.totalNanos()).isEqualTo(1_021_000_000);
        assertThat(work.outcome()).isEqualTo(Outcome.RETURNED);
        assertThat(work.result()).isEqualTo("'func1'");
    }

    @Test
    void aSleeperWaitsForItsLoopFromWhenItShouldGoOn() {
        TraceByHand asleep = new TraceByHand().task(0, 3, 0, "sleeper").step(100, 3).timer(100, 3, 4, 400)
                .suspended(100, 3, 5, "sleep(0.3)");
        Work held = asleep.callback(200, 1300, 9, "ping").summary().tasks().getFirst();
        assertThat(held.queuedNanos()).as("while the loop is held").isEqualTo(1_000_000_000);
        assertThat(held.waitedNanos()).isEqualTo(300_000_000);
        Work woken = asleep.woken(1310, 3, 5).step(1320, 3).finished(1321, 3, "None").summary().tasks().getFirst();
        assertThat(woken.queuedNanos()).isEqualTo(1_020_000_000);
        assertThat(woken.waitedNanos()).isEqualTo(300_000_000);
        assertThat(woken.totalNanos()).isEqualTo(1_321_000_000);
    }

    @Test
    void busyAndIdleAreOfTheTimeFromTheLoopsStartToItsStop() {
        LoopHealth loop = new TraceByHand().thread(0, 1, 100, "MainThread").loopStarted(100, 1)
                .callback(100, 600, 9, "work").idle(600).loopStopped(1000).threadEnded(1500, 1).summary().loop();
        assertThat(loop.ranNanos()).isEqualTo(900_000_000);
        assertThat(loop.busyNanos()).isEqualTo(500_000_000);
        assertThat(loop.idleNanos()).isEqualTo(400_000_000);
    }

    @Test
    void callbacksOfOneFunctionThatWaitedForABlockedLoopAreToldApartByTheirArguments() {
        Finding blocked = new TraceByHand().loopStarted(0, TraceByHand.LOOP_THREAD).queued(0, 2, "ping('a')")
                .queued(0, 3, "ping('b')").queued(0, 4, "ping('c')").ran(0, 2000, 2).ran(2000, 4000, 3)
                .ran(4000, 6000, 4).summary().findings().getFirst();
        assertThat(blocked.text().en()).contains("ping('b') and ping('c') waited.");
    }

    @Test
    void asManyHandlesWereReadyAsStoodInLineAtOnceWhetherTheirTurnHadBegunOrNot() {
        LoopHealth loop = new TraceByHand().queued(0, 2, "a").ran(1, 1000, 2).queued(100, 3, "b").queued(200, 4, "c")
                .queued(300, 5, "d").ran(1000, 2000, 3).queued(1500, 6, "e").queued(1600, 7, "f").summary().loop();
        assertThat(loop.maxReady()).isEqualTo(4);
    }

    @Test
    void howLongARunWasLeftIdleBeforeItsStopIsNoTimeOfItsLoop() {
        TraceByHand idle = new TraceByHand().loopStarted(0, 1).callback(0, 600, 9, "work").idle(600);
        LoopHealth loop = idle.loopStopped(300_000).stoppedWhileIdleAt(300_000, idle.size() - 2).loop();
        assertThat(loop.ranNanos()).isEqualTo(600_000_000);
        assertThat(loop.idleNanos()).isZero();
    }

    @Test
    void aSleeperThatIsWokenAlmostInTimeOnlySlept() {
        Work work = new TraceByHand().task(0, 3, 0, "sleeper").step(0, 3).timer(0, 3, 4, 300)
                .suspended(0, 3, 5, "sleep(0.3)").woken(310, 3, 5).step(310, 3).finished(310, 3, "None").summary()
                .tasks().getFirst();
        assertThat(work.waitedNanos()).isEqualTo(310_000_000);
        assertThat(work.queuedNanos()).isZero();
    }

    @Test
    void aProgramWithoutPartsTakesAsLongAsItLives() {
        Verdict verdict = new TraceByHand().process(0, 100, 0).thread(500, 1, 100, "MainThread").threadEnded(2500, 1)
                .summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNFINISHED);
        assertThat(verdict.measuredNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void tasksThatBlockTheLoopInTurnTakeEachTheirOwnTime() {
        Verdict verdict = new TraceByHand().task(0, 3, 0, "a").task(0, 4, 0, "b").step(0, 3).finished(1000, 3, "None")
                .step(1000, 4).finished(3000, 4, "None").summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.BLOCKED);
        assertThat(verdict.partsNanos()).containsExactly(SECOND, 2 * SECOND);
        assertThat(verdict.sumNanos()).isEqualTo(3 * SECOND);
    }

    @Test
    void threadsThatAllBeginAtOnceAreTheirProgramsWork() {
        Verdict verdict = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread")
                .thread(0, 20, 100, "Thread-1").thread(0, 21, 100, "Thread-2").threadEnded(1000, 20)
                .threadEnded(2000, 21).summary().verdict();
        assertThat(verdict.partsNanos()).containsExactly(SECOND, 2 * SECOND);
    }

    @Test
    void tasksThatWaitAtTheSameTimeTakeAsLongAsTheLongest() {
        Verdict verdict = gatherOfTwo().summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(verdict.measuredNanos()).isEqualTo(SECOND);
        assertThat(verdict.partsNanos()).containsExactly(SECOND, SECOND);
        assertThat(verdict.sumNanos()).isEqualTo(2 * SECOND);
        assertThat(verdict.sentence().en())
                .isEqualTo("is the longest of two. One after another it would take 2\u00a0s: 2.0\u00a0× faster.");
        assertThat(verdict.sentence().zh()).isEqualTo("等于两个中最长的一个。逐个执行要 2\u00a0秒：快到 2.0\u00a0倍。");
    }

    @Test
    void aTaskThatGathersOthersIsNoPartOfItsOwn() {
        assertThat(gatherOfTwo().summary().tasks()).hasSize(3);
        assertThat(gatherOfTwo().summary().verdict().partsNanos()).hasSize(2);
    }

    @Test
    void whatTheMakerOfThePartsDidBeforeAndAfterThemBelongsToTheTotalAndIsSaid() {
        Verdict verdict = gatherIn(500, 1800).summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(verdict.measuredNanos()).isEqualTo(1_800_000_000L);
        assertThat(verdict.besidesNanos()).isEqualTo(800_000_000);
        assertThat(verdict.expectedNanos()).isEqualTo(1_800_000_000L);
        assertThat(verdict.sumNanos()).isEqualTo(2 * SECOND);
        assertThat(verdict.sentence().en()).isEqualTo("is the longest of two, and 0.8\u00a0s before or after."
                + " One after another it would take 2.8\u00a0s: 1.6\u00a0× faster.");
        assertThat(verdict.sentence().zh()).isEqualTo("等于两个中最长的一个，外加前后的 0.8\u00a0秒。逐个执行要 2.8\u00a0秒：快到 1.6\u00a0倍。");
    }

    @Test
    void whatIsLittleBesideThePartsIsInTheTotalOnly() {
        Verdict verdict = gatherIn(20, 1030).summary().verdict();
        assertThat(verdict.measuredNanos()).isEqualTo(1_030_000_000L);
        assertThat(verdict.sentence().en())
                .startsWith("is the longest of two. One after another it would take 2\u00a0s");
    }

    @Test
    void whatIsAsleepWhenItsPartsAreDoneTakesNoTimeOfTheTotalUntilItEnds() {
        Verdict verdict = gatherIn(0, 1000).suspended(1000, 2, 9, "event.wait()").task(9000, 30, 0, "late").soFar()
                .verdict();
        assertThat(verdict.measuredNanos()).isEqualTo(SECOND);
    }

    @Test
    void aFailureCountsUntilItsPartFailedWhateverWentOnThen() {
        Verdict verdict = new TraceByHand().task(0, 2, 0, "main").task(0, 3, 2, "task1").task(0, 4, 2, "task2")
                .joined(0, 5, 3, 4).step(0, 2).suspended(0, 2, 5, "gather(2)").step(0, 3)
                .failed(1000, 3, "ValueError: no")
                .step(1000, 4).finished(3000, 4, "None").step(4000, 2).finished(4000, 2, "None").summary().verdict();
        assertThat(verdict.measuredNanos()).isEqualTo(SECOND);
        assertThat(verdict.sentence().en()).isEqualTo("until task1 failed: ValueError: no");
    }

    @Test
    void roundsOfAProcessPoolSayWhatTheStartOfItsWorkersTookAndOneMoreWorkerHasToStartToo() {
        Summary summary = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").process(0, 201, 100)
                .process(0, 202, 100).thread(1000, 20, 201, "MainThread").thread(1000, 21, 202, "MainThread")
                .call(0, 1000, 3000, 5, 20, "ping('a')").call(0, 1000, 3000, 6, 21, "ping('b')")
                .call(0, 3000, 5000, 7, 20, "ping('c')").summary();
        assertThat(summary.verdict().sentence().en()).startsWith(
                "is two rounds of 2\u00a0s, and 1.0\u00a0s to start the processes: three calls, two workers.");
        assertThat(summary.verdict().sentence().zh()).startsWith("等于两轮 2\u00a0秒，外加启动子进程的 1.0\u00a0秒：三个调用，");
        assertThat(summary.findings()).filteredOn(found -> found.kind() == Kind.POOL_WAIT).singleElement()
                .satisfies(wait -> assertThat(wait.text().en())
                        .endsWith("With three, all would be done after 3.0\u00a0s."));
    }

    @Test
    void aTaskBesideAGatheringIsNoPartOfIt() {
        Verdict verdict = gatherOfTwo().task(0, 20, 2, "aside").step(0, 20).finished(900, 20, "None").summary()
                .verdict();
        assertThat(verdict.partsNanos()).containsExactly(SECOND, SECOND);
    }

    @Test
    void threeCallsOnTwoWorkersAreTwoRoundsAndTheThirdWaits() {
        Summary summary = threeCallsOnTwoThreads().summary();
        Verdict verdict = summary.verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ROUNDS);
        assertThat(verdict.measuredNanos()).isEqualTo(4 * SECOND);
        assertThat(verdict.expectedNanos()).isEqualTo(4 * SECOND);
        assertThat(verdict.sentence().en()).isEqualTo("is two rounds of 2\u00a0s: three calls, two workers."
                + " One after another it would take 6\u00a0s: 1.5\u00a0× faster.");
        assertThat(summary.findings().getFirst()).satisfies(wait -> {
            assertThat(wait.kind()).isEqualTo(Kind.POOL_WAIT);
            assertThat(wait.id()).isEqualTo(7);
            assertThat(wait.text().en()).isEqualTo("Call 3 waited 2.0\u00a0s for a worker: the pool has two."
                    + " With three, all would be done after 2.0\u00a0s.");
        });
        assertThat(summary.tasks().getLast().queuedNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void callsInProcessesOverlapAndTheStartIsSaid() {
        Summary summary = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").process(1, 201, 100)
                .thread(90, 301, 201, "MainThread").process(1, 202, 100).thread(97, 302, 202, "MainThread")
                .call(0, 92, 2092, 5, 301, "ping('a')").call(0, 99, 2100, 6, 302, "ping('b')").summary();
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(summary.verdict().sentence().en()).contains("and 96\u00a0ms to start the processes");
        assertThat(summary.findings()).extracting(Finding::kind).contains(Kind.PROCESSES, Kind.PROCESS_START);
        assertThat(summary.findings().getFirst().text().en()).isEqualTo("Two processes did the work: 201 and 202.");
        assertThat(summary.tasks().getFirst().processId()).isEqualTo(201);
    }

    @Test
    void simulatedProcessesHaveNoIdsAndTakeNoTimeToStart() {
        Summary summary = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").simulated(0, 201, 100)
                .thread(0, 301, 201, "MainThread").simulated(0, 202, 100).thread(0, 302, 202, "MainThread")
                .call(0, 0, 2000, 5, 301, "ping('a')").call(0, 0, 2000, 6, 302, "ping('b')").summary();
        assertThat(summary.findings()).filteredOn(finding -> finding.kind() == Kind.PROCESSES).singleElement()
                .satisfies(
                        finding -> assertThat(finding.text().en()).isEqualTo("Two simulated processes did the work."));
        assertThat(summary.findings()).extracting(Finding::kind).doesNotContain(Kind.PROCESS_START);
    }

    @Test
    void aCallThatHardlyWaitsMakesNoRounds() {
        Verdict verdict = new TraceByHand().process(0, 100, 0).thread(0, 20, 100, "ThreadPoolExecutor-0_0")
                .call(0, 1, 2, 5, 20, "ping('a')").call(1, 3, 4, 6, 20, "ping('b')").summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(verdict.sentence().en()).endsWith("One after another it would take 2\u00a0ms: 2.0\u00a0× slower.");
    }

    @Test
    void aProcessThatIsStillStartingCountsAmongTheWorkers() {
        Summary summary = new TraceByHand().process(0, 100, 0).process(0, 201, 100).thread(90, 301, 201, "MainThread")
                .process(0, 202, 100).thread(2000, 302, 202, "MainThread").call(0, 92, 500, 5, 301, "ping('a')")
                .call(0, 501, 900, 6, 301, "ping('b')").summary();
        assertThat(summary.verdict().kind()).as("no round of a worker").isEqualTo(Verdict.Kind.SUM);
    }

    @Test
    void aCallbackThatHoldsTheLoopIsNamed() {
        Summary summary = new TraceByHand().callback(0, 2000, 5, "ping").task(2000, 6, 0, "t").step(2001, 6)
                .finished(2002, 6, "None").summary();
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.BLOCKED);
        assertThat(summary.findings().getFirst().text().en())
                .isEqualTo("ping() blocked the loop for 2.0\u00a0s. Move it to run_in_executor.");
        assertThat(summary.loop().longestStepNanos()).isEqualTo(2 * SECOND);
        assertThat(summary.loop().hops()).isEqualTo(1);
    }

    @Test
    void aCallHopsToItsWorkerBusyOrNotAndItsResultHopsHome() {
        Summary summary = new TraceByHand().call(0, 1, 2000, 5, 20, "ping('a')").call(0, 2000, 4000, 6, 20, "ping('b')")
                .handle(2000, 20, 7, "_call_set_state").handle(4000, 20, 8, "_call_set_state").summary();
        assertThat(summary.loop().hops()).isEqualTo(4);
    }

    @Test
    void aCallbackHopsToALoopThatHadNotBegun() {
        Summary summary = new TraceByHand().handle(0, 1, 5, "ping").loopStarted(1, TraceByHand.LOOP_THREAD)
                .handle(2, TraceByHand.LOOP_THREAD, 6, "ping").summary();
        assertThat(summary.loop().hops()).as("the one of another thread").isEqualTo(1);
    }

    @Test
    void aCallbackThatHoldsTheLoopAgainAndAgainIsOneFinding() {
        Summary summary = new TraceByHand().callback(0, 2000, 5, "ping").callback(2000, 4000, 6, "ping").summary();
        assertThat(summary.findings()).filteredOn(finding -> finding.kind() == Kind.LOOP_BLOCKED)
                .extracting(finding -> finding.text().en())
                .containsExactly(
                        "ping() blocked the loop 2 times, 4.0\u00a0s in all. Move it to run_in_executor.");
    }

    @Test
    void aHiccupOfTheLoopIsAFindingAndNotTheVerdict() {
        Summary summary = new TraceByHand().callback(0, 150, 9, "setup").call(0, 1, 2001, 5, 20, "ping('a')")
                .call(0, 1, 2001, 6, 21, "ping('b')").summary();
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(summary.findings()).filteredOn(finding -> finding.kind() == Kind.LOOP_BLOCKED).singleElement()
                .satisfies(finding -> assertThat(finding.text().en()).startsWith("setup() blocked the loop for 0.2 s"));
    }

    @Test
    void aFailedPartIsTheVerdict() {
        Summary summary = new TraceByHand().task(0, 3, 0, "task1").step(1, 3).failed(2, 3, "IOException: no").summary();
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.FAILED);
        assertThat(summary.verdict().sentence().en()).isEqualTo("until task1 failed: IOException: no");
    }

    @Test
    void aProgramOfThreadsAloneIsMadeOfThem() {
        Summary summary = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread")
                .thread(1, 2, 100, "Thread-1 (ping)").thread(1, 3, 100, "Thread-2 (ping)").threadEnded(2001, 2)
                .threadEnded(2001, 3).threadEnded(2002, 1).summary();
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.OVERLAP);
        assertThat(summary.verdict().measuredNanos()).isEqualTo(2 * SECOND);
        assertThat(summary.verdict().partsNanos()).hasSize(2);
        assertThat(summary.tasks()).isEmpty();
    }

    @Test
    void aCancelledPartMakesNoClaimOfSpeed() {
        Verdict verdict = new TraceByHand().task(0, 3, 0, "task1").step(0, 3).finished(900, 3, "None")
                .cancelled(1000, 9, "task2").summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.STOPPED);
        assertThat(verdict.sentence().en()).isEqualTo("until 1 of 2 was cancelled.");
    }

    @Test
    void theWaitForAWorkerIsToldApartFromTheLoopsTurn() {
        Work third = new TraceByHand().awaitedCall(0, 2000, 4000, 4015, 7, 20).summary().tasks().getFirst();
        assertThat(third.workerWaitNanos()).isEqualTo(2 * SECOND);
        assertThat(third.loopWaitNanos()).isEqualTo(15_000_000);
        assertThat(third.queuedNanos()).isEqualTo(third.workerWaitNanos() + third.loopWaitNanos());
        assertThat(third.queuedNanos() + third.ranNanos() + third.waitedNanos()).isEqualTo(third.totalNanos());
        assertThat(third.endedNanos()).as("when the loop took the result").isEqualTo(4_015_000_000L);
        assertThat(third.startedNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void theFindingOfAWaitIsAboutTheWorkerAlone() {
        Summary summary = new TraceByHand().process(0, 100, 0).awaitedCall(0, 0, 2000, 2300, 5, 20)
                .awaitedCall(0, 2000, 4000, 4300, 6, 20).summary();
        assertThat(summary.verdict().sentence().en()).startsWith("is two rounds of 2\u00a0s: two calls, one worker.");
        assertThat(summary.findings().getFirst().text().en()).startsWith("Call 2 waited 2.0\u00a0s for a worker");
        assertThat(summary.findings().getFirst().toNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void aCallOnTheLoopWaitsForTheLoopAndBlocksItUnderItsOwnName() {
        Summary summary = new TraceByHand().callOnTheLoop(0, 1, 2001, 5).callOnTheLoop(0, 2001, 4001, 6).summary();
        assertThat(summary.tasks()).extracting(Work::workerWaitNanos).containsOnly(0L);
        assertThat(summary.tasks().getLast().loopWaitNanos()).isEqualTo(2_001_000_000L);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.BLOCKED);
        assertThat(summary.findings().getFirst().text().en()).startsWith("ping() blocked the loop 2 times, 4.0\u00a0s");
        assertThat(summary.loop().hops()).as("each comes to the loop's thread once").isEqualTo(2);
    }

    @Test
    void shortCallsOnTheLoopAreDoneOneAfterAnother() {
        Summary summary = new TraceByHand().callOnTheLoop(0, 1, 51, 5).callOnTheLoop(0, 51, 101, 6).summary();
        assertThat(summary.verdict().sentence().en())
                .startsWith("is two rounds of 50\u00a0ms: two calls, one after another on the loop.");
        assertThat(summary.findings()).extracting(Finding::kind).doesNotContain(Kind.POOL_WAIT);
    }

    @Test
    void aTaskThatNobodyRanWasNeverBegun() {
        TraceByHand trace = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").task(0, 3, 0, "Task-1")
                .threadEnded(3000, 1);
        assertThat(trace.soFar().verdict().sentence().en()).isEqualTo("so far: 0 of 1 are done.");
        assertThat(trace.summary().verdict().sentence().en())
                .isEqualTo("went by, and Task-1 was never begun: no loop ran.");
        assertThat(trace.summary().verdict().sentence().zh()).isEqualTo("过去了，Task-1 从未开始：没有事件循环在运行。");
    }

    @Test
    void whatWasLeftOverAtTheEndIsCounted() {
        TraceByHand trace = new TraceByHand().loopStarted(0, 10).task(0, 3, 0, "a").task(0, 4, 0, "b").step(1, 3)
                .finished(2, 3, "None");
        assertThat(trace.summary().verdict().sentence().en()).isEqualTo("until the end: 1 of 2 were done.");
    }

    @Test
    void whatTheEndOfItsProcessLeftUndoneIsNoFaultOfAProgram() {
        TraceByHand trace = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").loopStarted(0, 10)
                .task(0, 3, 0, "a").step(1, 3).suspended(2, 3, 7, "sleep(9)").processEnded(1000, 100, 137);
        assertThat(trace.summary().findings()).extracting(Finding::kind).doesNotContain(Kind.PENDING);
        assertThat(trace.threadEnded(1001, 1).summary().findings()).extracting(Finding::kind).contains(Kind.PENDING);
    }

    @Test
    void aStopSaysWhatItEnded() {
        Summary summary = new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread").threadEnded(5, 1)
                .thread(1, 10, 100, "Thread-1").loopStarted(1, 10).thread(1, 20, 100, "asyncio_0").process(2, 201, 100)
                .thread(90, 301, 201, "MainThread").threadEnded(9000, 20).threadEnded(9001, 10)
                .processEnded(9002, 201, 143).stoppedAt(9000);
        assertThat(summary.findings().getFirst().kind()).isEqualTo(Kind.STOPPED);
        assertThat(summary.findings().getFirst().text().en()).isEqualTo(
                "Stopped at 9.0\u00a0s. The loop on Thread-1 ended. asyncio_0 ended. Worker process 201 ended with exit code 143.");
        assertThat(summary.findings().getFirst().text().zh()).contains("子进程 201 结束，退出码 143。");
    }

    @Test
    void anIdleRunThatRanOutOfTimeSaysSo() {
        Summary summary = new TraceByHand().process(0, 100, 0).outOfTimeWhileIdleAt(300_000);
        assertThat(summary.findings().getFirst().text().en()).startsWith("Ran out of time at 300.0\u00a0s, idle.");
    }

    @Test
    void aLoopThatNobodyStopsIsSaidThoughItsRunWasStoppedAtTheVeryMomentWhenItBecameIdle() {
        TraceByHand trace = new TraceByHand().process(0, 100, 0).thread(0, TraceByHand.LOOP_THREAD, 100, "Thread-1")
                .loopStarted(0, TraceByHand.LOOP_THREAD).idle(2000);
        int recorded = trace.size();
        Summary summary = trace.loopStopped(2000).threadEnded(2000, TraceByHand.LOOP_THREAD)
                .stoppedWhileIdleAt(2000, recorded);
        assertThat(summary.findings()).extracting(Finding::kind).containsExactly(Kind.STOPPED, Kind.IDLE_LOOP);
    }

    @Test
    void exitCodesThatDifferAreToldOneByOne() {
        Summary summary = new TraceByHand().process(0, 100, 0).process(2, 201, 100).process(2, 202, 100)
                .processEnded(50, 201, 137).processEnded(51, 202, 0).stoppedAt(40);
        assertThat(summary.findings().getFirst().text().en())
                .endsWith("Worker processes ended: 201 with exit code 137 and 202 with exit code 0.");
    }

    @Test
    void figuresAreRoundedByOneRule() {
        assertThat(List.of(999_499L, 999_500L, 9_949_999L, 9_950_000L, 99_499_999L, 99_500_000L, 2_049_999_999L,
                2_050_000_000L)).extracting(Wording.ENGLISH::measured).containsExactly("999\u00a0µs", "1.0\u00a0ms",
                        "9.9\u00a0ms", "10\u00a0ms", "99\u00a0ms", "0.1\u00a0s", "2.0\u00a0s", "2.1\u00a0s");
    }

    @Test
    void shortTimesAreSaidInMicroseconds() {
        Summary summary = new TraceByHand().task(0, 3, 0, "t").step(0, 3).finished(0, 3, "None").summary();
        assertThat(summary.findings().getFirst().text().en())
                .isEqualTo("The loop stayed free: its longest step took 0\u00a0µs.");
    }

    @Test
    void callsThatCameOneAfterAnotherAreTheSum() {
        Verdict verdict = new TraceByHand().call(0, 0, 1000, 5, 20, "ping('a')")
                .call(1000, 1000, 2000, 6, 21, "ping('b')").summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SUM);
        assertThat(verdict.expectedNanos()).isEqualTo(2 * SECOND);
        assertThat(verdict.sentence().en())
                .isEqualTo(
                        "is the sum of two: they came one after another. At the same time they would take 1\u00a0s.");
        assertThat(verdict.sentence().zh()).isEqualTo("等于两个之和：它们逐个执行。若同时执行，只需 1\u00a0秒。");
    }

    @Test
    void whatLiesBetweenPartsThatCameOneByOneMakesThemNoLess() {
        Verdict verdict = new TraceByHand().call(0, 100, 1000, 5, 20, "ping('a')")
                .call(1200, 1300, 2200, 6, 21, "ping('b')").summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SUM);
    }

    @Test
    void theWaitForAnothersLockIsNoTimeOfATask() {
        Summary summary = new TraceByHand().task(0, 3, 0, "a").task(0, 4, 0, "b").step(0, 3)
                .suspended(0, 3, 7, "sleep(1)").step(0, 4).inLine(0, 4, 8).suspended(0, 4, 8, "lock.acquire()")
                .woken(1000, 3, 7).step(1000, 3).finished(1000, 3, "None").woken(1000, 4, 8).step(1000, 4)
                .suspended(1000, 4, 9, "sleep(1)").woken(2000, 4, 9).step(2000, 4).finished(2000, 4, "None").summary();
        assertThat(summary.tasks().getLast().lockWaitNanos()).isEqualTo(SECOND);
        assertThat(summary.tasks().getLast().waitedNanos()).isEqualTo(2 * SECOND);
        assertThat(summary.verdict().partsNanos()).containsExactly(SECOND, SECOND);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.SUM);
    }

    @Test
    void theTurnsOfOtherThreadsAreNoTimeOfACall() {
        Summary summary = new TraceByHand().thread(0, 20, 100, "asyncio_0").thread(0, 21, 100, "asyncio_1")
                .call(0, 0, 2000, 5, 20, "count(1)").call(0, 0, 2000, 6, 21, "count(1)")
                .processorAwaited(2000, 20, 5, 1000).processorAwaited(2000, 21, 6, 1000).summary();
        assertThat(summary.tasks()).extracting(Work::processorWaitNanos).containsExactly(SECOND, SECOND);
        assertThat(summary.verdict().kind()).isEqualTo(Verdict.Kind.SUM);
        assertThat(summary.findings()).filteredOn(finding -> finding.kind() == Kind.SHARED_PROCESSOR).singleElement()
                .satisfies(finding -> assertThat(finding.starved()).containsExactly(5L, 6L));
    }

    @Test
    void whatATaskAwaitedInPlaceIsItsParts() {
        Verdict verdict = new TraceByHand().task(0, 3, 0, "main").step(0, 3).suspended(0, 3, 7, "sleep(1)")
                .woken(1000, 3, 7).step(1000, 3).awaitedInPlace(0, 1000, 3, "say").suspended(1000, 3, 8, "sleep(2)")
                .woken(3000, 3, 8).step(3000, 3).awaitedInPlace(1000, 3000, 3, "say").finished(3000, 3, "None")
                .summary().verdict();
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SUM);
        assertThat(verdict.partsNanos()).containsExactly(SECOND, 2 * SECOND);
        assertThat(verdict.longestNanos()).isEqualTo(2 * SECOND);
    }

    @Test
    void aStepKnowsHowOftenItRanAndHowLongAtMost() {
        Work work = new TraceByHand().task(0, 3, 0, "a").step(0, 3).suspended(5, 3, 7, "sleep(1)").woken(10, 3, 7)
                .step(10, 3).finished(30, 3, "None").summary().tasks().getFirst();
        assertThat(work.steps()).isEqualTo(2);
        assertThat(work.longestNanos()).isEqualTo(20_000_000);
    }

    @Test
    void theWaitsOfWhatWasReadySpreadOverTheSameBuckets() {
        Spread waits = new TraceByHand().task(0, 3, 0, "a").task(0, 4, 0, "b").task(0, 5, 0, "c").step(1, 3)
                .finished(1, 3, "None").step(2, 4).finished(2, 4, "None").step(300, 5).finished(300, 5, "None")
                .summary().loop().waits();
        assertThat(waits.count()).isEqualTo(3);
        assertThat(List.of(waits.p50Nanos(), waits.p90Nanos(), waits.p99Nanos(), waits.maxNanos()))
                .containsExactly(2_000_000L, 300_000_000L, 300_000_000L, 300_000_000L);
        assertThat(waits.histogram()).hasSize(23).filteredOn(bucket -> bucket.count() > 0)
                .extracting(Spread.Bucket::fromNanos).containsExactly(1_000_000L, 2_000_000L, 200_000_000L);
    }

    @Test
    void anEmptyTraceIsUnfinished() {
        assertThat(Summary.of(List.of(), false).verdict().kind()).isEqualTo(Verdict.Kind.UNFINISHED);
    }

    /** Two tasks of a second each, made by one that begins at 0, gathers them then, and ends at last. */
    private static TraceByHand gatherIn(long begun, long ended) {
        TraceByHand trace = new TraceByHand().task(0, 2, 0, "main").step(0, 2).suspended(0, 2, 9, "sleep(0.5)")
                .woken(begun, 2, 9).step(begun, 2).task(begun, 3, 2, "task1").task(begun, 4, 2, "task2")
                .joined(begun, 5, 3, 4).suspended(begun, 2, 5, "gather(2)").step(begun, 3)
                .suspended(begun, 3, 6, "sleep(1)").step(begun, 4).suspended(begun, 4, 7, "sleep(1)");
        long done = begun + 1000;
        trace.woken(done, 3, 6).step(done, 3).finished(done, 3, "None").woken(done, 4, 7).step(done, 4)
                .finished(done, 4, "None").woken(done, 2, 5).step(done, 2);
        return ended == done
                ? trace
                : trace.suspended(done, 2, 8, "sleep(0.3)").woken(ended, 2, 8).step(ended, 2).finished(ended, 2,
                        "None");
    }

    private static TraceByHand gatherOfTwo() {
        return new TraceByHand().task(0, 2, 0, "main").step(0, 2).task(0, 3, 2, "task1").task(0, 4, 2, "task2")
                .joined(0, 5, 3, 4).suspended(0, 2, 5, "gather(2)").step(0, 3).suspended(0, 3, 6, "sleep(1)").step(0, 4)
                .suspended(0, 4, 7, "sleep(1)").woken(1000, 3, 6).step(1000, 3).finished(1000, 3, "'func1'")
                .woken(1000, 4, 7).step(1000, 4).finished(1000, 4, "'func2'").woken(1000, 2, 5).step(1000, 2)
                .finished(1000, 2, "['func1', 'func2']");
    }

    private static TraceByHand threeCallsOnTwoThreads() {
        return new TraceByHand().process(0, 100, 0).thread(0, 1, 100, "MainThread")
                .thread(0, 20, 100, "ThreadPoolExecutor-0_0").thread(0, 21, 100, "ThreadPoolExecutor-0_1")
                .call(0, 0, 2000, 5, 20, "ping('a')").call(0, 0, 2000, 6, 21, "ping('b')")
                .call(0, 2000, 4000, 7, 20, "ping('c')");
    }
}
