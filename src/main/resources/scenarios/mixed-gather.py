"""Eight pieces of work made in four ways, six of them gathered: the time is the longest one's."""

import asyncio
import os
import threading
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor

SECONDS = 4.0  # parameter: seconds
PING = "simulated"  # parameter: ping
HOSTS = ["www.baidu.com", "www.yangyanxing.com"]  # parameter: hosts
SLEEP = 1.0  # parameter: sleep
EXECUTOR = "default"  # parameter: executor


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(SLEEP)
    print("func func1", threading.current_thread())
    print("Resuming func1")
    return "func1"


async def asyncfunc2():
    print("Suspending func2")
    await asyncio.sleep(2 * SLEEP)
    print("func func2", threading.current_thread())
    print("Resuming func2")
    return "func2"


def ping(url):
    """Blocks: whoever calls it waits, and so does everything else on that thread."""
    print("start ping", url, "on", threading.current_thread(), "pid", os.getpid())
    time.sleep(SECONDS)
    print("end ping", url + ":", answer(url))
    return url


def answer(url):
    start = time.perf_counter()
    if PING == "simulated":
        time.sleep(0.0015)
        return "answered after 1.5 ms (simulated)"
    status = os.system(f"ping -n -c 1 -W 2 {url} > /dev/null 2>&1")
    if status != 0:
        return f"did not answer (exit code {status >> 8})"
    return f"answered after {(time.perf_counter() - start) * 1000:.1f} ms"


def callbackfunc(task):
    print("task finished, its result is", task.result())


def concurrent_callback(future):
    print("concurrent future finished, its result is", future.result())


async def main(loop, executor):
    start = loop.time()
    task1 = asyncio.create_task(asyncfunc1())
    task1.add_done_callback(callbackfunc)
    task2 = asyncio.create_task(asyncfunc2())
    task2.add_done_callback(callbackfunc)

    # Concurrent futures take callbacks, but cannot be awaited.
    future1 = asyncio.run_coroutine_threadsafe(asyncfunc1(), loop)
    future1.add_done_callback(concurrent_callback)
    future2 = asyncio.run_coroutine_threadsafe(asyncfunc2(), loop)
    future2.add_done_callback(concurrent_callback)

    ping1 = loop.run_in_executor(executor, ping, HOSTS[0])
    ping1.add_done_callback(callbackfunc)
    ping2 = loop.run_in_executor(executor, ping, HOSTS[1])
    ping2.add_done_callback(callbackfunc)

    task3 = asyncio.ensure_future(asyncfunc1())
    task3.add_done_callback(callbackfunc)
    task4 = asyncio.ensure_future(asyncfunc2())
    task4.add_done_callback(callbackfunc)

    results = await asyncio.gather(task1, task2, ping1, ping2, task3, task4)
    print(results)
    print("all after", f"{loop.time() - start:.2f} s")
    return results


def start_thread_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


class LoopExecutor(Executor):
    """Runs calls on the loop's own thread, which is blocked meanwhile."""

    def __init__(self, loop):
        self.loop = loop

    def submit(self, function, *args):
        future = Future()
        self.loop.call_soon_threadsafe(self.run, future, function, args)
        return future

    def run(self, future, function, args):
        try:
            future.set_result(function(*args))
        except Exception as error:
            future.set_exception(error)


def choose_executor(loop, workers):
    match EXECUTOR:
        case "on the loop":
            return LoopExecutor(loop)
        case "ThreadPool":
            return ThreadPoolExecutor(workers)
        case "ProcessPool":
            return ProcessPoolExecutor(workers)
        case "virtual threads":  # Python has none: a thread for each call stands for them
            return ThreadPoolExecutor(len(HOSTS))
        case _:
            return None  # the loop's default executor


if __name__ == "__main__":  # a process of a pool reads this file too, and must not begin again
    loop = asyncio.new_event_loop()
    threading.Thread(target=start_thread_loop, args=(loop,)).start()

    executor = choose_executor(loop, 2)
    asyncio.run_coroutine_threadsafe(main(loop, executor), loop)
    print("the main thread is not blocked")
