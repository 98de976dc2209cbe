from twin import *


async def f():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0.1)
        say("clean", now())


async def waits(awaitable):
    try:
        say(await asyncio.wait_for(awaitable, 5))
    except asyncio.CancelledError:
        say("cancelled", now())
        raise


async def main():
    inner = asyncio.create_task(f())
    task = asyncio.create_task(waits(inner))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    say(inner.cancelled(), task.cancelled())
    future = loop.create_future()
    task = asyncio.create_task(waits(future))
    await asyncio.sleep(0)
    future.set_result("lost")
    task.cancel()
    await asyncio.wait([task])
    say(task.cancelled())


run(main())
