from twin import *


async def leaf(future):
    try:
        await future
    finally:
        mark("leaf")


async def outer(name, make, future):
    try:
        await make(future)
    finally:
        mark(name)


async def group(future):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(future))


def cost(name, make):
    task = loop.create_task(outer(name, make, loop.create_future()))
    turns(5)
    mark("cancel")
    task.cancel()
    turns(6)


cost("coroutine", leaf)
cost("task", lambda f: asyncio.create_task(leaf(f)))
cost("gather", lambda f: asyncio.gather(leaf(f)))
cost("group", group)
cost("shield", asyncio.shield)
cost("wait_for", lambda f: asyncio.wait_for(leaf(f), 100))
