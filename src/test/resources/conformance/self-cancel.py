from twin import *


async def body():
    asyncio.current_task().cancel()
    done = loop.create_future()
    done.set_result("x")
    say(await done)
    pending = loop.create_future()
    try:
        await pending
    except asyncio.CancelledError:
        mark("at the next real wait", pending.cancelled())


async def returns():
    asyncio.current_task().cancel()
    return "lost"


async def raises():
    asyncio.current_task().cancel()
    raise ValueError("wins")


task = loop.create_task(body())
turns(2)
for f in (returns, raises):
    task = loop.create_task(f())
    turns(1)
    attempt(task.result)
