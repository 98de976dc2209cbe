import asyncio
import threading
import time


def start(loop):
    asyncio.set_event_loop(loop)
    print("loop runs in", threading.current_thread().name)
    loop.run_forever()
    print("loop stopped")


def blocking(n):
    print("blocking", n, "on", threading.current_thread().name)
    time.sleep(0.03)


async def cooperative(n):
    await asyncio.sleep(0.05)
    return n


loop = asyncio.new_event_loop()
thread = threading.Thread(target=start, args=(loop,))
thread.start()
start_time = time.perf_counter()
for n in range(3):
    loop.call_soon_threadsafe(blocking, n)
futures = [asyncio.run_coroutine_threadsafe(cooperative(n), loop) for n in range(4)]
results = [f.result() for f in futures]
print(results, 0.09 < time.perf_counter() - start_time < 1)
loop.call_soon_threadsafe(loop.stop)
thread.join()
print(loop.is_running(), loop.is_closed())
loop.close()
