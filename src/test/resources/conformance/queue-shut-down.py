from twin import *


async def getter(name):
    try:
        mark(name, "got", await queue.get())
    except asyncio.QueueShutDown as e:
        mark(name, error(e))


async def putter(item):
    try:
        await queue.put(item)
        mark("put", item)
    except asyncio.QueueShutDown as e:
        mark(item, error(e))


async def joiner():
    await queue.join()
    mark("joined")


for immediate in (False, True):
    queue = asyncio.Queue(1)
    loop.create_task(joiner())
    queue.put_nowait(1)
    loop.create_task(putter(2))
    loop.create_task(joiner())
    turns(1)
    queue.shutdown(immediate)
    turns(2)
    for name in "ab":
        loop.create_task(getter(name))
    loop.create_task(putter(3))
    turns(2)
    attempt(queue.get_nowait)
    attempt(lambda: queue.put_nowait(4))
    if not immediate:
        queue.task_done()
    turns(1)
queue = asyncio.Queue()
for name in "cd":
    loop.create_task(getter(name))
turns(1)
queue.shutdown()
turns(1)
