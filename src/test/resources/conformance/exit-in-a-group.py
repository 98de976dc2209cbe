from twin import *


async def main():
    async with asyncio.TaskGroup() as group:
        task = group.create_task(asyncio.sleep(10))
        await asyncio.sleep(0)
        raise SystemExit("bare")


attempt(lambda: run(main()))


async def child():
    raise SystemExit("from a child")


async def parent():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(10)
    except BaseException as e:
        say("the parent gets", error(e))
        raise


task = loop.create_task(parent())
attempt(loop.run_forever)
say(task.done())
attempt(lambda: turns(3))
say(error(task.exception()))
