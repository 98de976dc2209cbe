"""One task on the main thread: run_until_complete blocks its caller until the task is done."""

import asyncio
import threading

SECONDS = 1.0  # parameter: seconds


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(SECONDS)
    print("func func1", threading.current_thread())
    print("Resuming func1")
    return "func1"


loop = asyncio.new_event_loop()
task = loop.create_task(asyncfunc1())
print("start", threading.current_thread())
loop.run_until_complete(task)
print("end, the result is", task.result())
loop.close()
