from twin import *


async def f():
    pass


async def awaits(name, make):
    mark(name, "begins")
    await make()
    mark(name, "ends")


loop.create_task(awaits("task", lambda: asyncio.create_task(f())))
loop.create_task(awaits("gather", lambda: asyncio.gather(f(), f())))
loop.create_task(awaits("wait_for", lambda: asyncio.wait_for(f(), 1)))
loop.create_task(awaits("shield", lambda: asyncio.shield(f())))
turns(6)
