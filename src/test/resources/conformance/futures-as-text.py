import re

from twin import *


def plain(shown):
    say(re.sub(r"(at|defined at|File) [^ >\],]+:\d+", r"\1 FILE:LINE", repr(shown)))


def first(f):
    pass


def second(f):
    pass


future = loop.create_future()
plain(future)
for callback in (first, second, first, second):
    future.add_done_callback(callback)
    plain(future)


async def waits():
    return await future


task = loop.create_task(waits(), name="T")
plain(task)
turns(1)
loop.call_soon(lambda: plain(task))
turns(1)
future.set_result("x")
plain(future)
turns(1)
plain(task)


async def fails():
    raise ValueError("boom")


task = loop.create_task(fails(), name="F")
task.add_done_callback(first)
turns(1)
plain(task)
task.exception()
task = loop.create_task(asyncio.sleep(5), name="C")
task.cancel()
say(str(task).split(" name")[0])
turns(1)
say(str(task).split(" coro")[0])
