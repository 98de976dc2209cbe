import asyncio
import threading
import time


def ping(url):
    time.sleep(0.4)
    return f"{url} from a pool thread: {threading.current_thread() is not threading.main_thread()}"


async def func(name, delay):
    await asyncio.sleep(delay)
    return name


def callback(future):
    seen.append(future.result() if not isinstance(future, asyncio.Task) else f"task {future.result()}")


seen = []


async def main():
    loop = asyncio.get_running_loop()
    works = [asyncio.create_task(func("func1", 0.05)), asyncio.create_task(func("func2", 0.15)),
             loop.run_in_executor(None, ping, "a.example"), asyncio.ensure_future(func("func3", 0.25))]
    for work in works:
        work.add_done_callback(callback)
    start = time.perf_counter()
    print(await asyncio.gather(*works))
    print("the longest, not the sum:", time.perf_counter() - start < 0.8)
    await asyncio.sleep(0)
    print(seen)


asyncio.run(main())
