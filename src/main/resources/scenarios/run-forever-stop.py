"""A loop that runs for ever, until a callback stops it."""

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
    loop.stop()


def go_on(task):
    print("the turn in which stop was called goes on")


loop = asyncio.new_event_loop()
task = loop.create_task(asyncfunc1())
task.add_done_callback(callbackfunc)
task.add_done_callback(go_on)
loop.run_forever()
print("the loop has stopped")
loop.close()
