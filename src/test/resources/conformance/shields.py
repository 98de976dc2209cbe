from twin import *


async def waits(future):
    try:
        mark("got", await future)
    except BaseException as e:
        mark(error(e))


for end in ("result", "exception", "cancel", "outer"):
    inner = loop.create_future()
    outer = asyncio.shield(inner)
    loop.create_task(waits(outer))
    turns(1)
    mark(end)
    if end == "result":
        inner.set_result("x")
    elif end == "exception":
        inner.set_exception(ValueError("boom"))
    elif end == "cancel":
        inner.cancel()
    else:
        outer.cancel()
    turns(3)
    say(inner.done(), outer.done(), outer.cancelled())
done = loop.create_future()
done.set_result("x")
say(asyncio.shield(done) is done)
