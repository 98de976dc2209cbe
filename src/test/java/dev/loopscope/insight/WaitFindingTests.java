package dev.loopscope.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.loopscope.insight.Finding.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said about Python programs whose tasks and threads wait for each other, run for real, and what is not. */
class WaitFindingTests {
    @Test
    void locksThatAreTakenInTwoOrdersAreADeadlockWithItsCircle() throws Exception {
        Summary summary = PythonRun.summaryOf("""
                import asyncio

                async def first(a, b):
                    async with a:
                        await asyncio.sleep(0.01)
                        async with b:
                            pass

                async def second(a, b):
                    async with b:
                        await asyncio.sleep(0.01)
                        async with a:
                            pass

                async def main():
                    a, b = asyncio.Lock(), asyncio.Lock()
                    await asyncio.gather(first(a, b), second(a, b))

                asyncio.run(main())
                """);
        Finding deadlock = only(summary, Kind.DEADLOCK);
        assertThat(deadlock.cycle()).containsExactlyInAnyOrder(task(summary, "first"), task(summary, "second"));
        assertThat(deadlock.starved()).containsExactly(task(summary, "main"));
        assertThat(deadlock.line()).isIn(6, 12);
        assertThat(deadlock.text().en()).contains("first() waits for a lock that second() has",
                "neither can go on. Take the locks in the same order everywhere.");
        assertThat(deadlock.text().zh()).contains("first() 在等 second() 持有的锁", "谁也无法继续。各处按同样的顺序取锁。");
    }

    @Test
    void tasksThatAwaitEachOtherAreADeadlockEvenIfSomebodyEndsIt() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def wait_for_other(tasks, index):
                    await asyncio.sleep(0)
                    await tasks[index]

                async def main():
                    tasks = []
                    tasks.append(asyncio.create_task(wait_for_other(tasks, 1), name="a"))
                    tasks.append(asyncio.create_task(wait_for_other(tasks, 0), name="b"))
                    await asyncio.sleep(0.05)
                    tasks[0].set_name("c")

                loop = asyncio.new_event_loop()
                loop.run_until_complete(main())
                """);
        Finding deadlock = only(summary, Kind.DEADLOCK);
        assertThat(deadlock.cycle()).hasSize(2);
        assertThat(deadlock.text().en())
                .isEqualTo("b waits for a and a waits for b: neither can go on. One of them must not wait.");
    }

    @Test
    void aTaskThatTakesItsLockTwiceWaitsForItself() throws Exception {
        Finding deadlock = only(PythonRun.instantSummaryOf("""
                import asyncio

                async def main():
                    lock = asyncio.Lock()
                    async with lock:
                        await lock.acquire()

                asyncio.run(main())
                """), Kind.DEADLOCK);
        assertThat(deadlock.text().en())
                .isEqualTo("main() waits for a lock that it has itself. Take an asyncio.Lock once only.");
        assertThat(deadlock.line()).isEqualTo(6);
    }

    @Test
    void aProgramInWhichAllWaitForWhatNobodyGivesIsStuck() throws Exception {
        Summary summary = PythonRun.summaryOf("""
                import asyncio

                async def consumer(queue):
                    await queue.get()

                async def main():
                    await asyncio.create_task(consumer(asyncio.Queue()))

                asyncio.run(main())
                """);
        Finding stuck = only(summary, Kind.DEADLOCK);
        assertThat(stuck.cycle()).isEmpty();
        assertThat(stuck.starved()).containsExactly(task(summary, "main"), task(summary, "consumer"));
        assertThat(stuck.text().en()).startsWith("main() waits for consumer() and consumer() waits for queue.get(),"
                + " and nothing is left that could wake them.");
        assertThat(kinds(summary)).doesNotContain(Kind.IDLE_LOOP);
    }

    @Test
    void aLoopThatIsHeldByAWaitForItsOwnTaskIsADeadlock() throws Exception {
        Summary summary = PythonRun.summaryOf("""
                import asyncio

                async def work():
                    return 1

                async def main():
                    future = asyncio.run_coroutine_threadsafe(work(), asyncio.get_running_loop())
                    future.result()

                asyncio.run(main())
                """);
        Finding deadlock = only(summary, Kind.DEADLOCK);
        assertThat(deadlock.id()).isEqualTo(task(summary, "main"));
        assertThat(deadlock.line()).isEqualTo(8);
        assertThat(deadlock.text().en()).isEqualTo("main() holds its loop in Future.result(),"
                + " and waits for what could only go on on that loop. Await it instead.");
    }

    @Test
    void threadsThatWaitForEachOthersLocksAreADeadlock() throws Exception {
        Finding deadlock = only(PythonRun.summaryOf("""
                import threading
                import time

                a, b = threading.Lock(), threading.Lock()

                def take(one, other):
                    with one:
                        time.sleep(0.1)
                        with other:
                            pass

                for locks in ((a, b), (b, a)):
                    threading.Thread(target=take, args=locks).start()
                """), Kind.DEADLOCK);
        assertThat(deadlock.line()).isEqualTo(9);
        assertThat(deadlock.text().en()).contains("Thread-1 (take) waits in Lock.acquire()",
                "Thread-2 (take) waits in Lock.acquire(), and no thread is left that could wake one.");
    }

    @Test
    void aLockThatIsHeldAcrossALongAwaitIsSaidWithThoseWhoWaited() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def holder(lock):
                    async with lock:
                        await asyncio.sleep(0.3)

                async def other(lock):
                    async with lock:
                        pass

                async def main():
                    lock = asyncio.Lock()
                    await asyncio.gather(holder(lock), other(lock))

                asyncio.run(main())
                """);
        Finding held = only(summary, Kind.LOCK_HELD);
        assertThat(held.id()).isEqualTo(task(summary, "holder"));
        assertThat(held.line()).isEqualTo(5);
        assertThat(held.starved()).containsExactly(task(summary, "other"));
        assertThat(held.text().en()).contains("while it awaited sleep(0.3): other() waited for the lock.");
        assertThat(held.text().zh()).contains("等待 sleep(0.3)：等这把锁的有 other()。");
    }

    @Test
    void tasksThatTakeTurnsWithALockTakeTheSumOfTheirTimes() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def work(lock):
                    async with lock:
                        await asyncio.sleep(0.3)

                async def main():
                    lock = asyncio.Lock()
                    await asyncio.gather(work(lock), work(lock), work(lock))

                asyncio.run(main())
                """);
        shows(summary, Verdict.Kind.SUM);
        assertThat(summary.verdict().longestNanos()).isEqualTo(300_000_000L);
    }

    @Test
    void permitsOfASemaphoreAreMeantToBeHeld() throws Exception {
        assertThat(kinds(PythonRun.instantSummaryOf("""
                import asyncio

                async def work(semaphore):
                    async with semaphore:
                        await asyncio.sleep(0.15)

                async def main():
                    semaphore = asyncio.Semaphore(2)
                    await asyncio.gather(*(work(semaphore) for _ in range(4)))

                asyncio.run(main())
                """))).doesNotContain(Kind.LOCK_HELD, Kind.DEADLOCK);
    }

    @Test
    void coroutinesThatAreAwaitedOneAfterAnotherAreSaidAndAreTheSum() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def say(seconds):
                    await asyncio.sleep(seconds)

                async def main():
                    await say(0.2)
                    await say(0.3)

                asyncio.run(main())
                """);
        Finding sequential = only(summary, Kind.SEQUENTIAL);
        assertThat(sequential.line()).isEqualTo(7);
        assertThat(sequential.id()).isEqualTo(task(summary, "main"));
        assertThat(sequential.text().en()).startsWith("main() awaited say() 2 times, one after another: ")
                .contains("If none needs another's result, gather them: ");
        shows(summary, Verdict.Kind.SUM);
        assertThat(summary.verdict().partsNanos()).hasSize(2);
    }

    @Test
    void callsThatAreAwaitedOneAfterAnotherAreSaid() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio
                import time

                def ping(host):
                    time.sleep(0.15)

                async def main():
                    loop = asyncio.get_running_loop()
                    for host in "abc":
                        await loop.run_in_executor(None, ping, host)

                asyncio.run(main())
                """);
        assertThat(only(summary, Kind.SEQUENTIAL).text().en()).startsWith("main() awaited ping() 3 times");
        shows(summary, Verdict.Kind.SUM);
    }

    @Test
    void whatComesOneAfterAnotherByItsNatureIsNoSequence() throws Exception {
        assertThat(kinds(PythonRun.instantSummaryOf("""
                import asyncio

                class Ticker:
                    count = 0

                    def __aiter__(self):
                        return self

                    async def __anext__(self):
                        self.count += 1
                        if self.count > 3:
                            raise StopAsyncIteration
                        await asyncio.sleep(0.1)
                        return self.count

                async def clock():
                    async for _ in Ticker():
                        pass
                    for _ in range(3):
                        await asyncio.sleep(0.1)

                async def fetch(item):
                    await asyncio.sleep(0.1)

                async def worker(queue):
                    while await queue.get():
                        await fetch(1)

                async def both():
                    one = asyncio.create_task(fetch(1))
                    two = asyncio.create_task(fetch(2))
                    await one
                    await two

                async def main():
                    queue = asyncio.Queue()
                    task = asyncio.create_task(worker(queue))
                    for item in (1, 1, 1):
                        queue.put_nowait(item)
                    await asyncio.gather(clock(), both())
                    queue.put_nowait(0)
                    await task

                asyncio.run(main())
                """))).doesNotContain(Kind.SEQUENTIAL);
    }

    @Test
    void anErrorThatNobodyAskedForIsSaidWithItsTask() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio

                async def broken():
                    raise ValueError("no")

                async def main():
                    task = asyncio.create_task(broken())
                    await asyncio.sleep(0.05)

                asyncio.run(main())
                """);
        Finding never = only(summary, Kind.NEVER_RETRIEVED);
        assertThat(never.id()).isEqualTo(task(summary, "broken"));
        assertThat(never.line()).isEqualTo(7);
        assertThat(never.text().en()).startsWith("broken() failed: ValueError: no. Nobody asked for the exception:");
        assertThat(kinds(summary)).doesNotContain(Kind.FAILED);
    }

    @Test
    void anErrorThatSomebodyCaughtIsNotNeglected() throws Exception {
        assertThat(kinds(PythonRun.instantSummaryOf("""
                import asyncio

                async def broken():
                    raise ValueError("no")

                async def main():
                    try:
                        await asyncio.create_task(broken())
                    except ValueError:
                        pass

                asyncio.run(main())
                """))).doesNotContain(Kind.NEVER_RETRIEVED);
    }

    @Test
    void threadsThatComputeInOneProcessTakeTurns() throws Exception {
        Summary summary = PythonRun.summaryOf("""
                import asyncio
                import time

                def count(seconds):
                    total = 0
                    start = time.thread_time()
                    while time.thread_time() - start < seconds:
                        total += 1
                    return total

                async def main():
                    await asyncio.gather(*(asyncio.to_thread(count, 0.4) for _ in range(3)))

                asyncio.run(main())
                """);
        Finding shared = only(summary, Kind.SHARED_PROCESSOR);
        assertThat(shared.starved()).hasSizeBetween(2, 3);
        assertThat(shared.line()).isEqualTo(12);
        assertThat(summary.tasks()).extracting(Work::name).contains("count(0.4)");
        assertThat(shared.text().en()).contains(
                "calls computed in threads of one process, where one computes at a time",
                "Give work for the processor to a ProcessPoolExecutor.");
        shows(summary, Verdict.Kind.SUM);
    }

    @Test
    void threadsThatWaitInOneProcessDoNot() throws Exception {
        Summary summary = PythonRun.instantSummaryOf("""
                import asyncio
                import time

                async def main():
                    await asyncio.gather(*(asyncio.to_thread(time.sleep, 0.3) for _ in range(3)))

                asyncio.run(main())
                """);
        assertThat(kinds(summary)).doesNotContain(Kind.SHARED_PROCESSOR);
        shows(summary, Verdict.Kind.OVERLAP);
        assertThat(summary.verdict().partsNanos()).hasSize(3);
    }

    /** A machine with other work can keep the loop from running for long, and then that is what the run shows. */
    private static void shows(Summary summary, Verdict.Kind kind) {
        assertThat(summary.verdict().kind()).isIn(kinds(summary).contains(Kind.LOOP_BLOCKED)
                ? List.of(kind, Verdict.Kind.BLOCKED)
                : List.of(kind));
    }

    private static List<Kind> kinds(Summary summary) {
        return summary.findings().stream().map(Finding::kind).toList();
    }

    private static Finding only(Summary summary, Kind kind) {
        List<Finding> found = summary.findings().stream().filter(finding -> finding.kind() == kind).toList();
        assertThat(found).as(kinds(summary).toString()).hasSize(1);
        return found.getFirst();
    }

    /** The only task of a coroutine function. */
    private static long task(Summary summary, String coroutine) {
        return summary.tasks().stream().filter(task -> task.label().equals(coroutine)).map(Work::id).findFirst()
                .orElseThrow();
    }
}
