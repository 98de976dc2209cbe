package dev.loopscope.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said about Python programs that make the classic mistakes, run for real. */
class FindingTests {
    @Test
    void aBlockedLoopIsSaidWithItsCulpritsLineAndThoseWhoWaited() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio
                import time

                async def ticker():
                    for i in range(5):
                        await asyncio.sleep(0.05)

                async def bad():
                    await asyncio.sleep(0.12)
                    time.sleep(0.4)

                async def main():
                    await asyncio.gather(ticker(), ticker(), bad())

                asyncio.run(main())
                """);
        Finding blocked = summary.findings().stream().filter(f -> f.text().en().startsWith("bad() blocked"))
                .findFirst().orElseThrow();
        assertThat(blocked.line()).isEqualTo(10);
        assertThat(blocked.starved()).isEqualTo(ids(summary, "ticker"));
        assertThat(blocked.id()).isEqualTo(ids(summary, "bad").getFirst());
        assertThat(blocked.text().en()).isEqualTo("bad() blocked the loop for 0.4\u00a0s: Task-2 and Task-3 waited."
                + " Await asyncio.sleep instead, or move it to run_in_executor.");
        assertThat(blocked.text().zh())
                .isEqualTo("bad() 阻塞了循环 0.4\u00a0秒：在等待的有 Task-2 和 Task-3。改用 await asyncio.sleep，或移到 run_in_executor。");
    }

    @Test
    void aCallbackThatWaitedForABlockedLoopIsNamedToo() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio
                import time

                def block(seconds):
                    time.sleep(seconds)

                loop = asyncio.new_event_loop()
                loop.call_soon(block, 0.2)
                loop.call_soon(block, 0.3)
                loop.call_soon(loop.stop)
                loop.run_forever()
                """);
        Finding blocked = only(summary, Kind.LOOP_BLOCKED);
        assertThat(blocked.line()).isEqualTo(5);
        assertThat(blocked.starved()).hasSize(2);
        assertThat(blocked.text().en())
                .isEqualTo(
                        "block() blocked the loop 2 times, 0.5\u00a0s in all: block() and BaseEventLoop.stop() waited."
                                + " A callback cannot await: run it in a thread, with run_in_executor or asyncio.to_thread.");
        assertThat(blocked.text().zh()).endsWith("回调无法 await：用 run_in_executor 或 asyncio.to_thread 让它在线程中运行。");
    }

    @Test
    void ofManyWhoWaitedForABlockedLoopTheFirstAreNamedAndTheOthersCounted() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio
                import time

                async def fetch():
                    await asyncio.sleep(0)

                async def main():
                    tasks = [asyncio.create_task(fetch(), name=name) for name in "abcde"]
                    time.sleep(0.3)
                    await asyncio.gather(*tasks)

                asyncio.run(main())
                """);
        Sentence text = only(summary, Kind.LOOP_BLOCKED).text();
        assertThat(text.en()).startsWith("main() blocked the loop for 0.3\u00a0s: a, b, c and 2 more waited.");
        assertThat(text.zh()).startsWith("main() 阻塞了循环 0.3\u00a0秒：在等待的有 a、b、c 和另外 2 个。");
    }

    @Test
    void aBlockByComputingIsAtTheLineThatItsStepWasSeenInLast() throws Exception {
        Summary summary = PythonRun.summaryOf("""
                import asyncio
                import time

                async def fetch():
                    await asyncio.sleep(0)

                async def main():
                    task = asyncio.create_task(fetch())
                    end = time.monotonic() + 0.2
                    while time.monotonic() < end:
                        pass
                    await task

                asyncio.run(main())
                """);
        assertThat(only(summary, Kind.LOOP_BLOCKED).line()).isEqualTo(8);
    }

    @Test
    void aPoolThatHasTooFewWorkersIsSaidEvenIfOtherThingsTakeLonger() throws Exception {
        Finding wait = only(PythonRun.instantSummaryOf("""
                import asyncio
                import time
                from concurrent.futures import ThreadPoolExecutor

                async def main():
                    loop = asyncio.get_running_loop()
                    with ThreadPoolExecutor(1) as pool:
                        loop.run_in_executor(pool, time.sleep, 0.2)
                        await loop.run_in_executor(pool, time.sleep, 0.2)

                asyncio.run(main())
                """), Kind.POOL_WAIT);
        assertThat(wait.text().en()).startsWith("Call 2 waited 0.2\u00a0s for a worker: the pool has one.");
        assertThat(wait.line()).isEqualTo(9);
    }

    @Test
    void aCoroutineThatNobodyAwaitedIsSaidWithItsLine() throws Exception {
        Finding never = only(PythonRun.instantSummaryOf("""
                import asyncio

                async def work():
                    print("work")

                async def main():
                    work()

                asyncio.run(main())
                """), Kind.NEVER_AWAITED);
        assertThat(never.text().en())
                .isEqualTo("work() was called and never awaited: nothing in it ran. Put await before the call.");
        assertThat(never.line()).isEqualTo(7);
    }

    @Test
    void aTaskThatTheEndCancelledIsSaid() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def later():
                    await asyncio.sleep(10)

                async def main():
                    asyncio.create_task(later())
                    await asyncio.sleep(0.05)

                asyncio.run(main())
                """);
        Finding pending = only(summary, Kind.PENDING);
        assertThat(pending.text().en())
                .isEqualTo("later() was not done when asyncio.run ended, and cancelled. Await it before the end.");
        assertThat(pending.line()).isEqualTo(7);
        assertThat(pending.starved()).isEqualTo(ids(summary, "later"));
    }

    @Test
    void aTaskThatItsProgramCancelledIsNotLeftOver() throws Exception {
        assertThat(kinds(PythonRun.instantSummaryOf("""
                import asyncio

                async def main():
                    task = asyncio.create_task(asyncio.sleep(10))
                    await asyncio.sleep(0)
                    task.cancel()
                    await asyncio.wait([task])

                asyncio.run(main())
                """))).doesNotContain(Kind.PENDING);
    }

    @Test
    void aLoopThatNobodyStopsIsSaidOnceItIsIdle() throws Exception {
        Finding idle = only(PythonRun.instantSummaryOf("""
                import asyncio
                import threading

                async def work():
                    await asyncio.sleep(0.05)

                loop = asyncio.new_event_loop()
                threading.Thread(target=loop.run_forever).start()
                asyncio.run_coroutine_threadsafe(work(), loop).result()
                """), Kind.IDLE_LOOP);
        assertThat(idle.text().en())
                .isEqualTo("The loop on Thread-1 (run_forever) has nothing left to do, and nobody stops it."
                        + " When the work is done, call loop.call_soon_threadsafe(loop.stop).");
    }

    private static List<Kind> kinds(Summary summary) {
        return summary.findings().stream().map(Finding::kind).toList();
    }

    private static Finding only(Summary summary, Kind kind) {
        List<Finding> found = summary.findings().stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(found).as(kinds(summary).toString()).hasSize(1);
        return found.getFirst();
    }

    /** The tasks of a coroutine function, in the order in which they were made. */
    private static List<Long> ids(Summary summary, String coroutine) {
        return summary.tasks().stream().filter(task -> task.label().equals(coroutine)).map(Work::id).toList();
    }
}
