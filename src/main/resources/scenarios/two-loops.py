"""Two loops, each in a thread of its own, and a way to stop one from outside."""

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
    await asyncio.sleep(2 * SECONDS)
    print("func func2", threading.current_thread())
    print("Resuming func2")
    return "func2"


def start_first_loop():
    first.run_forever()


def start_second_loop():
    second.run_forever()


def shutdown(loop):
    """Stops a loop that runs in another thread: stop() alone would not wake it."""
    loop.call_soon_threadsafe(loop.stop)


first = asyncio.new_event_loop()
second = asyncio.new_event_loop()
threading.Thread(target=start_first_loop).start()
threading.Thread(target=start_second_loop).start()

future1 = asyncio.run_coroutine_threadsafe(asyncfunc1(), first)
future2 = asyncio.run_coroutine_threadsafe(asyncfunc2(), second)
print("the first loop gave", future1.result())
shutdown(first)
print("the second loop gave", future2.result())
shutdown(second)
