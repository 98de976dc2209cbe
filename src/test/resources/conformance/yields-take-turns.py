from twin import *


async def counter(name):
    for i in range(3):
        mark(name, i)
        await asyncio.sleep(0)


loop.create_task(counter("a"))
loop.create_task(counter("b"))
turns(4)
