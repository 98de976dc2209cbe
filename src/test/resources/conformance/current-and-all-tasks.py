from twin import *


async def f(name):
    say(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    say(asyncio.current_task().get_name(), len(asyncio.all_tasks()))


loop.create_task(f("a"), name="a")
loop.call_soon(lambda: say(asyncio.current_task()))
loop.create_task(f("b"), name="b")
say(len(asyncio.all_tasks(loop)))
turns(2)
say(len(asyncio.all_tasks(loop)))
