from twin import *


async def main():
    future = loop.create_future()
    task = asyncio.create_task(asyncio.sleep(0, "t"))
    say(asyncio.ensure_future(future) is future, asyncio.ensure_future(task) is task)
    made = asyncio.ensure_future(asyncio.sleep(0, "c"))
    say(isinstance(made, asyncio.Task), await made, await task)


run(main())
