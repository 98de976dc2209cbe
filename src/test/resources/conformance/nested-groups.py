from twin import *


async def fails(name, seconds):
    await asyncio.sleep(seconds)
    raise ValueError(name)


async def sleeps():
    try:
        await asyncio.sleep(10)
    finally:
        say("inner child cancelled")


async def main():
    for seconds in (0.1, 0.3):
        try:
            async with asyncio.TaskGroup() as outer:
                outer.create_task(fails("outer", seconds))
                async with asyncio.TaskGroup() as inner:
                    inner.create_task(fails("inner", 0.2))
                    inner.create_task(sleeps())
        except ExceptionGroup as e:
            for one in e.exceptions:
                say(error(one), errors_of(one) if isinstance(one, ExceptionGroup) else "")


run(main())
