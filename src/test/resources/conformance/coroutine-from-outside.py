from twin import *


async def f(kind):
    await asyncio.sleep(0)
    mark("runs", kind)
    if kind == "raises":
        raise ValueError("boom")
    if kind == "cancels":
        raise asyncio.CancelledError()
    return kind


for kind in ("returns", "raises", "cancels"):
    outside = asyncio.run_coroutine_threadsafe(f(kind), loop)
    say(outside.done())
    turns(4)
    say(outside.done(), outside.cancelled())
outside = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
turns(2)
say(outside.cancel(), len(asyncio.all_tasks(loop)))
turns(2)
say(len(asyncio.all_tasks(loop)))
