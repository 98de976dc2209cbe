"""Four coroutines handed to a loop in its own thread: they overlap there, and the main thread goes on."""

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


def start_thread_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


loop = asyncio.new_event_loop()
threading.Thread(target=start_thread_loop, args=(loop,)).start()

asyncio.run_coroutine_threadsafe(asyncfunc1(), loop)
asyncio.run_coroutine_threadsafe(asyncfunc2(), loop)
asyncio.run_coroutine_threadsafe(asyncfunc1(), loop)
asyncio.run_coroutine_threadsafe(asyncfunc2(), loop)
print("the main thread is not blocked")
