from twin import *


async def f(fails):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        if fails:
            raise ValueError("while being cancelled")
        raise


async def main():
    for fails in (False, True):
        try:
            async with asyncio.timeout(1):
                async with asyncio.TaskGroup() as group:
                    group.create_task(f(fails))
        except Exception as e:
            say(error(e), now())
        say(asyncio.current_task().cancelling())


run(main())
