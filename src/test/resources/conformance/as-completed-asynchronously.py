from twin import *


async def f(name, seconds):
    await asyncio.sleep(seconds)
    return name


async def main():
    tasks = {asyncio.create_task(f("late", 0.2)): "1", asyncio.create_task(f("early", 0.1)): "2"}
    async for done in asyncio.as_completed(tasks):
        say(tasks[done], done.done(), await done)
    try:
        async for done in asyncio.as_completed([f("early", 0.1), f("late", 0.3)], timeout=0.2):
            say(done.result())
    except TimeoutError as e:
        say(error(e), now())


run(main())
