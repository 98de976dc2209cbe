import asyncio
import os
import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def ping(url):
    time.sleep(0.3)
    return url, threading.current_thread().name, os.getpid()


async def main():
    loop = asyncio.get_running_loop()
    urls = ["a", "b", "c"]
    with ThreadPoolExecutor(3) as threads, ProcessPoolExecutor(3) as processes:
        found = await asyncio.gather(*(loop.run_in_executor(threads, ping, u) for u in urls))
        print([f[0] for f in found], len({f[1] for f in found}), {f[2] == os.getpid() for f in found})
        found = await asyncio.gather(*(loop.run_in_executor(processes, ping, u) for u in urls))
        print([f[0] for f in found], {f[1] for f in found}, {f[2] == os.getpid() for f in found})


if __name__ == "__main__":
    asyncio.run(main())
