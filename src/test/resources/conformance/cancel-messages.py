from twin import *


async def waits(future):
    try:
        await future
    except asyncio.CancelledError as e:
        say(error(e), len(e.args))
        raise


for message in (["because"], []):
    future = loop.create_future()
    task = loop.create_task(waits(future))
    outer = loop.create_task(waits(task))
    turns(1)
    future.cancel(*message)
    turns(3)
    attempt(task.result)
    attempt(outer.exception)
    say(task.cancelling())
