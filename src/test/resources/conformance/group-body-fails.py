from twin import *


async def f(name):
    say(name, "begins")
    try:
        await asyncio.sleep(1)
    finally:
        say(name, "cancelled")


async def main():
    for started in (False, True):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(f("child"))
                if started:
                    await asyncio.sleep(0)
                raise ValueError("body")
        except ExceptionGroup as e:
            say(e, errors_of(e))


run(main())
