from twin import *


async def returns():
    return "x"


async def raises():
    raise ValueError("boom")


async def cancels():
    raise asyncio.CancelledError("own")


async def gives_future():
    return pending


pending = loop.create_future()
for f in (returns, raises, cancels):
    task = loop.create_task(f())
    turns(1)
    say(task.done(), task.cancelled())
    attempt(task.result)
task = loop.create_task(gives_future())
turns(1)
say(task.result() is pending)
attempt(lambda: task.set_result("x"))
attempt(lambda: task.set_exception(ValueError("x")))
