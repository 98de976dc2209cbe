from twin import *


async def body():
    me = asyncio.current_task()
    say(me.uncancel(), me.cancelling())
    me.cancel()
    me.cancel()
    say(me.cancelling(), me.uncancel(), me.uncancel(), me.uncancel())
    await asyncio.sleep(0)
    mark("undelivered request dropped")
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        mark("delivered", me.uncancel())


task = loop.create_task(body())
turns(4)
say(task.cancelled(), task.cancelling())
