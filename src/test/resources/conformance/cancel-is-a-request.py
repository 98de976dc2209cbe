from twin import *


async def waits():
    try:
        await future
    except asyncio.CancelledError:
        mark("cancelled", asyncio.current_task().cancelling())
        raise


future = loop.create_future()
task = loop.create_task(waits())
turns(1)
loop.call_soon(mark, "before")
say(task.cancel(), task.done(), task.cancelled(), task.cancelling(), future.cancelled())
loop.call_soon(mark, "behind")
turns(2)
say(task.done(), task.cancelled(), task.cancelling(), task.cancel())
