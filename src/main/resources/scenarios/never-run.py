"""A task on a loop that nobody runs: it stays pending, and the program's end says so."""

import asyncio
import threading
import time

SECONDS = 3.0  # parameter: seconds


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(1)
    print("func func1", threading.current_thread())
    print("Resuming func1")
    return "func1"


loop = asyncio.new_event_loop()
task = loop.create_task(asyncfunc1())
print("start", threading.current_thread())
time.sleep(SECONDS)
print("end", task)
