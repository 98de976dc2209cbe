"""Two coroutines, gathered without naming tasks."""

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


async def main():
    return await asyncio.gather(asyncfunc1(), asyncfunc2())


loop = asyncio.new_event_loop()
results = loop.run_until_complete(main())
print(results)
loop.close()
