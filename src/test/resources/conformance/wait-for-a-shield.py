from twin import *


async def f():
    await asyncio.sleep(1)
    say("goes on", now())
    return "x"


async def main():
    task = asyncio.create_task(f())
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.5)
    except TimeoutError as e:
        say(error(e), now())
    say(task.done())
    say(await task)


run(main())
