import gc

from twin import *


def handler(loop, context):
    say(context["message"], sorted(context))


async def waits(future):
    await future


def shield_that_was_left():
    inner = loop.create_future()
    asyncio.ensure_future(asyncio.shield(inner)).cancel()
    turns(2)
    inner.set_exception(ValueError("late"))
    turns(2)


def gather_that_was_left():
    future = loop.create_future()
    async def gathers():
        asyncio.gather(waits(future), waits(future))
    run(gathers())
    turns(1)


def task_that_was_left():
    loop.create_task(waits(loop.create_future()))
    turns(1)


asyncio.set_event_loop(loop)
loop.set_exception_handler(handler)
shield_that_was_left()
gc.collect()
gather_that_was_left()
gc.collect()
task_that_was_left()
gc.collect()
loop.close()
