from twin import *


async def stubborn():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return "stayed"


async def outer():
    say(await inner)
    return "not cancelled"


inner = loop.create_task(stubborn())
task = loop.create_task(outer())
turns(1)
say(task.cancel())
turns(3)
say(task.result(), task.cancelling(), inner.cancelling())
