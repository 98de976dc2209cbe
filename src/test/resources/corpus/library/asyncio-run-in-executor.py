import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial


def work(n, delay=0.05):
    time.sleep(delay)
    if n < 0:
        raise ValueError(f"negative: {n}")
    return n * n


async def main():
    loop = asyncio.get_running_loop()
    future = loop.run_in_executor(None, work, 3)
    print(type(future).__name__, future.done(), await future)
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="pool") as pool:
        start = time.perf_counter()
        results = await asyncio.gather(*(loop.run_in_executor(pool, work, n, 0.1) for n in range(4)))
        print(results, "two at a time:", 0.2 <= time.perf_counter() - start < 0.38)
        print(await loop.run_in_executor(pool, partial(work, 5, delay=0)))
        try:
            await loop.run_in_executor(pool, work, -1)
        except ValueError as error:
            print(error)
        blocked = loop.run_in_executor(pool, work, 9, 0.05)
        try:
            await asyncio.wait_for(blocked, 0.01)
        except TimeoutError:
            print("the thread goes on", blocked.cancelled())
    try:
        await loop.run_in_executor(pool, work, 1)
    except RuntimeError as error:
        print(error)
    try:
        loop.set_default_executor("not a pool")
    except TypeError as error:
        print(error)


asyncio.run(main())
