import asyncio
import contextvars
import threading
import time

user = contextvars.ContextVar("user", default="nobody")


def blocking(n, *, factor=1):
    time.sleep(0.1)
    return n * factor, threading.current_thread() is threading.main_thread(), user.get()


def failing():
    raise ValueError("in the thread")


async def main():
    user.set("Ann")
    start = time.perf_counter()
    print(await asyncio.gather(*(asyncio.to_thread(blocking, n, factor=2) for n in range(3))))
    print("overlapped:", time.perf_counter() - start < 0.28)
    try:
        await asyncio.to_thread(failing)
    except ValueError as error:
        print(error)
    ticks = 0

    async def ticker():
        nonlocal ticks
        while True:
            ticks += 1
            await asyncio.sleep(0.01)
    t = asyncio.create_task(ticker())
    await asyncio.to_thread(time.sleep, 0.1)
    t.cancel()
    print("the loop went on:", ticks > 3)
    name = await asyncio.to_thread(lambda: threading.current_thread().name)
    print(name.startswith("asyncio_"))


asyncio.run(main())
