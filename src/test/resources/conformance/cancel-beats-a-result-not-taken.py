from twin import *


async def waits():
    try:
        mark("got", await future)
    except asyncio.CancelledError:
        mark("cancelled")
        raise


future = loop.create_future()
task = loop.create_task(waits())
turns(1)
future.set_result("x")
say(task.cancel())
turns(2)
say(task.cancelled(), future.result())
