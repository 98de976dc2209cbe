from twin import *

future = loop.create_future()


async def waiter(name):
    mark(name, await future)


loop.create_task(waiter("task 1"))
turns(1)
future.add_done_callback(lambda f: mark("callback", f is future))
loop.create_task(waiter("task 2"))
turns(1)
loop.call_soon(mark, "before")
future.set_result("x")
loop.call_soon(mark, "behind")
future.add_done_callback(lambda f: mark("late callback"))
mark("set_result returned")
turns(2)
