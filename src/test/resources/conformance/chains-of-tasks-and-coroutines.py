from twin import *

future = loop.create_future()


async def leaf():
    await future
    mark("leaf")


async def through(name, awaitable):
    await awaitable
    mark(name)


loop.create_task(through("coroutine in coroutine in task", through("coroutine", leaf())))
loop.create_task(through("task of task of task", loop.create_task(through("task of task", loop.create_task(leaf())))))
turns(3)
future.set_result(None)
mark("set")
turns(5)
