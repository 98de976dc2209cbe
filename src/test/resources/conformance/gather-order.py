from twin import *


async def f(name, seconds):
    say(name, "begins")
    await asyncio.sleep(seconds)
    say(name, "ends")
    return name


async def main():
    gathering = asyncio.gather(f("a", 0.3), f("b", 0.1), f("c", 0.2))
    say("called")
    say(await gathering)
    loop.call_soon(say, "the loop had a turn")
    say(await asyncio.gather())
    same = asyncio.create_task(f("same", 0))
    say(await asyncio.gather(same, same, f("other", 0)))
    asyncio.gather(f("not awaited", 0))
    await asyncio.sleep(0.1)


run(main())
