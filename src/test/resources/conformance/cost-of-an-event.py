from twin import *


def cost(name, make):
    future = loop.create_future()
    async def awaits():
        await make(future)
        say(name, turn_of("end") - start[0])
    loop.create_task(awaits())
    turns(5)
    start = [turn_of("start")]
    future.set_result("x")
    turns(5)


def turn_of(_):
    import twin
    return twin.turn


async def leaf(future):
    return await future


async def in_timeout(future):
    async with asyncio.timeout(100):
        await future


async def in_group(future):
    async with asyncio.TaskGroup() as group:
        group.create_task(leaf(future))


async def in_wait(future):
    await asyncio.wait([future])


async def in_as_completed(future):
    for next_one in asyncio.as_completed([future]):
        await next_one


async def in_async_for(future):
    async for next_one in asyncio.as_completed([future]):
        await next_one


cost("future", lambda f: f)
cost("coroutine", leaf)
cost("timeout", in_timeout)
cost("wait_for", lambda f: asyncio.wait_for(f, 100))
cost("wait_for of a coroutine", lambda f: asyncio.wait_for(leaf(f), 100))
cost("task", lambda f: asyncio.create_task(leaf(f)))
cost("gather", lambda f: asyncio.gather(f))
cost("gather of a coroutine", lambda f: asyncio.gather(leaf(f)))
cost("wait", in_wait)
cost("shield", lambda f: asyncio.shield(f))
cost("as_completed", in_as_completed)
cost("async for", in_async_for)
cost("task group", in_group)
