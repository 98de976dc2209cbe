from twin import *


async def f(name, seconds, clean=None):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        say(name, "cancelled", now())
        if clean:
            await asyncio.sleep(clean)
            raise ValueError(name + " while cleaning up")
        raise
    raise ValueError(name)


async def main():
    for waits in (True, False):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(f("c", 0.2))
                group.create_task(f("a", 0.1))
                group.create_task(f("late", 0.5, 0.2))
                group.create_task(f("later", 0.5, 0.1))
                group.create_task(f("merely cancelled", 9)).cancel()
                if waits:
                    try:
                        await asyncio.sleep(5)
                    finally:
                        say("body cancelled", asyncio.current_task().cancelling())
        except ExceptionGroup as e:
            say(e, errors_of(e))
        say(asyncio.current_task().cancelling(), now())


run(main())
