"""Three blocking calls for a pool of processes: each worker is a process with a main thread of its own."""

import asyncio
import os
import threading
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor

SECONDS = 2.0  # parameter: seconds
PING = "simulated"  # parameter: ping
HOSTS = ["www.baidu.com", "www.qq.com", "www.yangyanxing.com"]  # parameter: hosts
WORKERS = 3  # parameter: workers
EXECUTOR = "ProcessPool"  # parameter: executor


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


def main():
    loop = asyncio.new_event_loop()
    threading.Thread(target=start_thread_loop, args=(loop,)).start()

    executor = choose_executor(loop, WORKERS)
    for url in HOSTS:
        loop.run_in_executor(executor, ping, url)
    print("the main thread is not blocked")


if __name__ == "__main__":  # a process of a pool reads this file too, and must not begin again
    main()
