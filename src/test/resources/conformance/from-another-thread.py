import threading
from concurrent.futures import ThreadPoolExecutor

from twin import *


def in_thread(sets_up):
    thread = threading.Thread(target=sets_up)
    thread.start()
    thread.join()


async def f():
    mark("task")


async def waits():
    mark("waits for", await future)


def sets_up():
    loop.call_soon(mark, "callback")
    tasks.append(loop.create_task(f()))
    calls.append(loop.run_in_executor(pool, str, 7))
    loop.call_soon_threadsafe(future.set_result, "x")


tasks = []
calls = []
pool = ThreadPoolExecutor(1)
future = loop.create_future()
tasks.append(loop.create_task(waits()))
loop.call_soon(mark, "before")
in_thread(sets_up)
pool.shutdown()
loop.call_soon(mark, "behind")
turns(3)
say(calls[0].result())
