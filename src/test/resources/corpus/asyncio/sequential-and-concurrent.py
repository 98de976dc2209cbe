import asyncio
import time


async def fetch(n):
    print("begin", n)
    await asyncio.sleep(0.05)
    print("end", n)
    return n


async def main():
    start = time.perf_counter()
    print([await fetch(n) for n in range(3)])
    sequential = time.perf_counter() - start
    start = time.perf_counter()
    print(await asyncio.gather(*(fetch(n) for n in range(3))))
    together = time.perf_counter() - start
    start = time.perf_counter()
    tasks = [asyncio.create_task(fetch(n)) for n in range(3, 6)]
    print([await t for t in tasks])
    as_tasks = time.perf_counter() - start
    print(sequential > 0.14, together < sequential, as_tasks < sequential)


asyncio.run(main())
