from twin import *


async def waits(name):
    try:
        await future
    except asyncio.CancelledError:
        mark(name, "cancelled", asyncio.current_task().cancelling())


future = loop.create_future()
tasks = [loop.create_task(waits(name)) for name in "abc"]
turns(1)
tasks[1].cancel()
turns(2)
future = loop.create_future()
loop.create_task(waits("d"))
turns(1)
future.cancel()
turns(1)
