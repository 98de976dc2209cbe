"""Three things to wait for: a coroutine becomes a task, a task and a future come back as they are."""

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
asyncio.set_event_loop(loop)
from_coroutine = asyncio.ensure_future(asyncfunc1())
from_task = asyncio.ensure_future(from_coroutine)
future = loop.create_future()
print("a coroutine becomes a task:", from_coroutine)
print("a task comes back as it is:", from_task is from_coroutine)
print("a future comes back as it is:", asyncio.ensure_future(future) is future)
try:
    from_coroutine.result()
except asyncio.InvalidStateError as too_early:
    print("InvalidStateError:", too_early)
loop.run_until_complete(from_task)
print("the result is", from_coroutine.result())
loop.close()
