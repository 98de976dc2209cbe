import asyncio
import time


async def asyncfunc1():
    await asyncio.sleep(1)
    print("never")


if __name__ == "__main__":
    loop = asyncio.new_event_loop()
    task = loop.create_task(asyncfunc1())
    time.sleep(0.05)
    print("the main thread ends", task.done())
