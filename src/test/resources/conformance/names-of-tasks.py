from twin import *


async def f():
    return asyncio.current_task().get_name()


async def main():
    say(asyncio.current_task().get_name())
    say(await asyncio.create_task(f()))
    say(await asyncio.create_task(f(), name="mine"))
    say(await asyncio.gather(f(), f()))
    say(await asyncio.wait_for(f(), 1))
    say(await asyncio.ensure_future(f()))
    say(await asyncio.shield(f()))
    async with asyncio.TaskGroup() as group:
        task = group.create_task(f())
    say(task.result())


run(main())
