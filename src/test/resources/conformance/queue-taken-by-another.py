from twin import *


async def getter(name):
    mark(name, "got", await queue.get())


queue = asyncio.Queue()
tasks = [loop.create_task(getter(name)) for name in "abc"]
turns(1)
queue.put_nowait(1)
say("taken by the way", queue.get_nowait())
turns(2)
queue.put_nowait(2)
tasks[1].cancel()
turns(1)
queue.put_nowait(3)
turns(2)
say([task.done() for task in tasks])
full = asyncio.Queue(1)
full.put_nowait("x")


async def putter(item):
    await full.put(item)
    mark("put", item)


tasks = [loop.create_task(putter(item)) for item in "abc"]
turns(1)
full.get_nowait()
tasks[0].cancel()
turns(2)
say(full.get_nowait())
turns(1)
say(full.get_nowait())
