from twin import *


async def child():
    try:
        await asyncio.sleep(10)
    finally:
        mark("child cleans up", child_task.cancelling())
        await asyncio.sleep(0)
        mark("child is clean", child_task.cancelling())


async def parent():
    try:
        await child_task
    finally:
        mark("parent", child_task.cancelled())


child_task = loop.create_task(child())
parent_task = loop.create_task(parent())
turns(1)
child_task.cancel()
say(parent_task.cancel(), child_task.cancelling())
turns(5)
say(parent_task.cancelled())
