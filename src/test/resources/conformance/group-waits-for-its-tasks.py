from twin import *


async def f(name, seconds):
    say(name, "begins")
    await asyncio.sleep(seconds)
    say(name, "ends")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(f("a", 0.2))
        b = group.create_task(f("b", 0.1))
        async def adds():
            await asyncio.sleep(0.15)
            group.create_task(f("added", 0.2))
        group.create_task(adds())
        say("body ends")
    say("group ends", now(), a.result(), b.result())
    loop.call_soon(say, "the loop had a turn")
    async with asyncio.TaskGroup() as group:
        pass
    say("an empty group does not yield")


run(main())
