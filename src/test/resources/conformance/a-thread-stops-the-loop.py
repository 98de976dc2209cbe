import threading

from twin import *


def start_thread_loop():
    loop.run_forever()


async def f(name):
    say(name, "begins")
    await asyncio.sleep(0)
    say(name, "ends")


loop.call_soon(say, "submitted before the start")
thread = threading.Thread(target=start_thread_loop)
idle = threading.Event()
loop.call_soon(idle.set)
thread.start()
idle.wait()
outside = [asyncio.run_coroutine_threadsafe(f(name), loop) for name in "a"]
for one in outside:
    one.result(10)
loop.call_soon_threadsafe(loop.stop)
thread.join()
say(loop.is_running())
