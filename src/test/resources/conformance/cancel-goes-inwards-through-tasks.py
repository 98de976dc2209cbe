from twin import *


async def level(name, awaitable):
    try:
        await awaitable
    finally:
        mark(name, "cleans up")
        await asyncio.sleep(0)
        mark(name, "is clean")


future = loop.create_future()
inner = loop.create_task(level("inner", future))
middle = loop.create_task(level("middle", level("coroutine", inner)))
outer = loop.create_task(level("outer", middle))
turns(2)
outer.cancel()
turns(10)
say(inner.cancelled(), middle.cancelled(), outer.cancelled())
