import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def job(n):
    time.sleep(0.02)
    return n, threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1) as pool:
        futures = [loop.run_in_executor(pool, job, n) for n in range(3)]
        order = []
        for f in futures:
            f.add_done_callback(lambda f: order.append(f.result()[0]))
        print(futures[2].cancel())
        print(await asyncio.gather(*futures, return_exceptions=True))
        print(order)
    custom = ThreadPoolExecutor(2, thread_name_prefix="custom")
    loop.set_default_executor(custom)
    print(await asyncio.to_thread(job, 5))
    await loop.shutdown_default_executor()
    try:
        loop.run_in_executor(None, job, 1)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
