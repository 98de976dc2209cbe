"""Two tasks with callbacks, gathered: the waits overlap on one thread."""

import asyncio
import threading

SECONDS = 1.0  # parameter: seconds


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(SECONDS)
    print("func func1", threading.current_thread())
    print("Resuming func1")
    return "func1"


async def asyncfunc2():
    print("Suspending func2")
    await asyncio.sleep(SECONDS)
    print("func func2", threading.current_thread())
    print("Resuming func2")
    return "func2"


def callbackfunc(task):
    print("task finished, its result is", task.result())


async def main():
    task1 = asyncio.create_task(asyncfunc1(), name="task1")
    task1.add_done_callback(callbackfunc)
    task2 = asyncio.create_task(asyncfunc2(), name="task2")
    task2.add_done_callback(callbackfunc)
    return await asyncio.gather(task1, task2)


loop = asyncio.new_event_loop()
results = loop.run_until_complete(main())
print(results)
loop.close()
