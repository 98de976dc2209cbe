"""Two tasks under run_forever, which nobody stops."""

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


loop = asyncio.new_event_loop()
task1 = loop.create_task(asyncfunc1())
task2 = loop.create_task(asyncfunc2())
task1.add_done_callback(callbackfunc)
task2.add_done_callback(callbackfunc)
loop.run_forever()
