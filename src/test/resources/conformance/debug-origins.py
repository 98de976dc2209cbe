from twin import *


async def f():
    await asyncio.sleep(0)


for debug in False, True:
    loop.set_debug(debug)
    made = loop.call_soon(turns), loop.call_later(1, turns), loop.create_future(), loop.create_task(f())
    for one in made[:2]:
        one.cancel()
    say([" created at " in repr(one) for one in made])
    turns(2)
