"""asyncio, or uvloop with `uvloop` as the argument, measured as bench/ measures Java: lines of name <tab> nanoseconds."""
import asyncio
import sys
import threading
import time

MANY = 100_000
ROUNDS = 5
TURNS = 4


def best(measure):
    return min(measure() for _ in range(ROUNDS)) * 1e9


def chain(loop):
    left = MANY

    def step():
        nonlocal left
        left -= 1
        if left:
            loop.call_soon(step)
        else:
            loop.stop()

    start = time.perf_counter()
    loop.call_soon(step)
    loop.run_forever()
    return (time.perf_counter() - start) / MANY


def submit(loop):
    left = MANY

    def step():
        nonlocal left
        left -= 1
        if not left:
            loop.stop()

    def produce():
        for _ in range(MANY):
            loop.call_soon_threadsafe(step)

    producer = threading.Thread(target=produce)
    start = time.perf_counter()
    producer.start()
    loop.run_forever()
    producer.join()
    return (time.perf_counter() - start) / MANY


def switch(loop):
    async def turns():
        for _ in range(MANY // 2):
            await asyncio.sleep(0)

    async def main():
        await asyncio.gather(turns(), turns())

    start = time.perf_counter()
    loop.run_until_complete(main())
    return (time.perf_counter() - start) / MANY


def future(loop):
    async def main():
        for _ in range(MANY):
            waited = loop.create_future()
            loop.call_soon(waited.set_result, 1)
            await waited

    start = time.perf_counter()
    loop.run_until_complete(main())
    return (time.perf_counter() - start) / MANY


def task(loop):
    async def one():
        return 1

    async def main():
        for _ in range(MANY):
            await loop.create_task(one())

    start = time.perf_counter()
    loop.run_until_complete(main())
    return (time.perf_counter() - start) / MANY


def gather(loop):
    async def part():
        await asyncio.sleep(0)

    async def main():
        await asyncio.gather(*[part() for _ in range(1_000)])

    start = time.perf_counter()
    loop.run_until_complete(main())
    return (time.perf_counter() - start) / 1_000


def timers(loop):
    left = MANY

    def fire():
        nonlocal left
        left -= 1
        if not left:
            loop.stop()

    start = time.perf_counter()
    for i in range(1, MANY + 1):
        loop.call_later(i * 0.2 / MANY, fire)
    loop.run_forever()
    return time.perf_counter() - start


def cancelled_timers(loop):
    start = time.perf_counter()
    for _ in range(MANY):
        loop.call_later(3600, print).cancel()
    return (time.perf_counter() - start) / MANY


def turns_of(loop, count):
    async def turns():
        for _ in range(TURNS - 1):
            await asyncio.sleep(0)

    async def main():
        for task in [loop.create_task(turns()) for _ in range(count)]:
            await task

    start = time.perf_counter()
    loop.run_until_complete(main())
    return (time.perf_counter() - start) / count / TURNS * 1e9


if sys.argv[1:] == ["uvloop"]:
    import uvloop

    the_loop = uvloop.new_event_loop()
else:
    the_loop = asyncio.new_event_loop()
for name, measure in (
    ("chain", chain),
    ("submitFromOneThread", submit),
    ("switch", switch),
    ("setAndAwaitAFuture", future),
    ("createAndFinishATask", task),
    ("gatherAThousand", gather),
    ("hundredThousandOver200Millis", timers),
    ("makeAndCancel", cancelled_timers),
):
    print(name, best(lambda: measure(the_loop)), sep="\t", flush=True)
for count in (1_000, 10_000, 100_000, 1_000_000):
    rounds = max(2, MANY // count)
    least = min(turns_of(the_loop, count) for _ in range(rounds))
    print(f"a turn of one of {count} tasks", least, sep="\t", flush=True)
