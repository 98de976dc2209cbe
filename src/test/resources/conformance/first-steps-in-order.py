from twin import *


async def f(name):
    mark(name)


loop.call_soon(mark, "callback 1")
loop.create_task(f("task 1"))
loop.call_soon(lambda: (mark("callback 2"), loop.create_task(f("from a callback"))))
loop.create_task(f("task 2"))
mark("made")
turns(2)
