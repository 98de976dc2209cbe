from twin import *


async def f(name, clean):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        say(name, "cancelled")
        if clean:
            raise ValueError("clean-up")
        raise


async def parent(clean):
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(f("a", clean))
            group.create_task(f("b", False))
    except BaseException as e:
        say(type(e).__name__, asyncio.current_task().cancelling())
        await asyncio.sleep(0)
        say("goes on")


async def main():
    for clean in (False, True):
        task = asyncio.create_task(parent(clean))
        await asyncio.sleep(0.1)
        task.cancel()
        await asyncio.wait([task])
        say(task.cancelled(), task.cancelling())


run(main())
