"""Tasks that sleep, compute a little and use threads: the runs that the timeline is measured with."""

import asyncio

TASKS = 200
SLEEPS = 545
STEP = 0.0005


def hashed(n):
    return sum(i * n for i in range(20))


async def worker(n):
    loop = asyncio.get_running_loop()
    for i in range(SLEEPS):
        await asyncio.sleep(STEP * (1 + (n * 7 + i * 13) % 11))
        if i % 100 == 99:
            await loop.run_in_executor(None, hashed, n)
    return n


async def main():
    print(sum(await asyncio.gather(*(worker(n) for n in range(TASKS)))))


asyncio.run(main())
