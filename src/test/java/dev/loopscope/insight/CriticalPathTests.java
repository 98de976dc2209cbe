package dev.loopscope.insight;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the end of a run depended on where steps take no time, so that only their order tells who woke whom. */
class CriticalPathTests {
    @Test
    void callsOfAPoolAndASleepAreTheWayOfAnInstantRun() throws Exception {
        assertThat(wayOf("""
                import asyncio
                import time
                from concurrent.futures import ThreadPoolExecutor

                def ping(number):
                    time.sleep(number)

                async def main():
                    loop = asyncio.get_running_loop()
                    with ThreadPoolExecutor(1) as pool:
                        await asyncio.gather(*[loop.run_in_executor(pool, ping, number) for number in (1, 2)])
                    await asyncio.sleep(0.5)

                asyncio.run(main())
                """)).containsExactly("RAN ping(1) 0.0-1.0", "RAN ping(2) 1.0-3.0", "WAITED Task-1 3.0-3.5");
    }

    @Test
    void theOneThatWasAwaitedLastAndWhoWokeItAreTheWayOfAnInstantRun() throws Exception {
        assertThat(wayOf("""
                import asyncio

                async def open_later(gate):
                    await asyncio.sleep(1)
                    gate.set()

                async def go_through(gate):
                    await gate.wait()
                    await asyncio.sleep(2)

                async def main():
                    gate = asyncio.Event()
                    await asyncio.gather(asyncio.sleep(0.2), open_later(gate), go_through(gate))

                asyncio.run(main())
                """)).containsExactly("WAITED Task-3 0.0-1.0", "WAITED Task-4 1.0-3.0");
    }

    private static List<String> wayOf(String program) throws Exception {
        return PythonRun.instantSummaryOf(program).criticalPath().stream().map(segment -> "%s %s %.1f-%.1f"
                .formatted(segment.kind(), segment.name(), segment.fromNanos() / 1e9, segment.toNanos() / 1e9))
                .toList();
    }
}
