from twin import *


async def getter(name):
    mark(name, "got", await queue.get())


async def putter(item):
    await queue.put(item)
    mark("put", item)


async def joiner():
    await queue.join()
    mark("joined")


queue = asyncio.Queue(2)
for name in "ab":
    loop.create_task(getter(name))
turns(1)
for item in (1, 2, 3, 4, 5):
    loop.create_task(putter(item))
loop.create_task(joiner())
turns(2)
say(queue.qsize(), queue.full())
attempt(lambda: queue.put_nowait(9))
say(queue.get_nowait())
turns(2)
say(queue.get_nowait(), queue.get_nowait())
attempt(queue.get_nowait)
for _ in range(5):
    queue.task_done()
attempt(queue.task_done)
turns(1)
unbounded = asyncio.Queue(-1)
for i in range(100):
    unbounded.put_nowait(i)
say(unbounded.qsize(), unbounded.full())
