import asyncio
import concurrent.futures
import threading


async def work(n):
    await asyncio.sleep(0.02)
    if n == 3:
        raise ValueError("three")
    return n, threading.current_thread().name


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever, name="loop-thread")
thread.start()
futures = [asyncio.run_coroutine_threadsafe(work(n), loop) for n in (1, 2)]
print(type(futures[0]).__module__, [f.result() for f in futures])
try:
    asyncio.run_coroutine_threadsafe(work(3), loop).result()
except ValueError as error:
    print(error)
slow = asyncio.run_coroutine_threadsafe(asyncio.sleep(5), loop)
try:
    slow.result(timeout=0.02)
except TimeoutError:
    print("not yet", slow.done())
print(slow.cancel(), slow.cancelled())
try:
    slow.result()
except concurrent.futures.CancelledError as error:
    print(type(error).__name__)
callback = threading.Event()
done = asyncio.run_coroutine_threadsafe(work(4), loop)
done.add_done_callback(lambda f: (print("callback", f.result()[0], threading.current_thread().name), callback.set()))
callback.wait()
try:
    asyncio.run_coroutine_threadsafe(5, loop)
except TypeError as error:
    print(error)
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
c = work(9)
try:
    asyncio.run_coroutine_threadsafe(c, loop)
except RuntimeError as error:
    print(error)
    c.close()
