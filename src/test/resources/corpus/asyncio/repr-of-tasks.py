import asyncio


async def work():
    await asyncio.sleep(0.01)
    return {"a": 1}


async def fails():
    raise ValueError("broken")


def callback(task):
    pass


async def main():
    task = asyncio.create_task(work(), name="worker")
    print(task)
    await asyncio.sleep(0)
    print(task)
    task.add_done_callback(callback)
    print(task)
    task.add_done_callback(lambda t: None)
    print(task)
    task.add_done_callback(callback)
    print(repr(task))
    await task
    print(task)
    bad = asyncio.create_task(fails(), name="bad")
    await asyncio.wait([bad])
    print(bad)
    bad.exception()
    cancelled = asyncio.create_task(work(), name="stopped")
    await asyncio.sleep(0)
    cancelled.cancel()
    print(cancelled)
    await asyncio.wait([cancelled])
    print(cancelled)
    print(asyncio.current_task())
    waiting = asyncio.create_task(wait_on(asyncio.create_task(work(), name="inner")), name="outer")
    await asyncio.sleep(0)
    print(waiting)
    await waiting
    print(asyncio.create_task(asyncio.sleep(0), name="library"))
    await asyncio.sleep(0)


async def wait_on(task):
    return await task


asyncio.run(main())
