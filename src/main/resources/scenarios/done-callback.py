"""A callback that the loop runs once the task is done, in a later handle."""

import asyncio
import threading

SECONDS = 1.0  # parameter: seconds


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(SECONDS)
    print("func func1", threading.current_thread())
    print("Resuming func1")
    return "func1"


def callbackfunc(task):
    print("task finished, its result is", task.result())


loop = asyncio.new_event_loop()
task = loop.create_task(asyncfunc1())
task.add_done_callback(callbackfunc)
loop.run_until_complete(task)
loop.close()
