from twin import *


async def waiter(name):
    await event.wait()
    mark(name, event.is_set())


async def overtaker():
    mark("sets")
    event.set()
    await event.wait()
    mark("overtakes")


event = asyncio.Event()
for name in "ab":
    loop.create_task(waiter(name))
turns(1)
event.set()
event.clear()
turns(1)
for name in "cd":
    loop.create_task(waiter(name))
turns(1)
loop.create_task(overtaker())
turns(2)
