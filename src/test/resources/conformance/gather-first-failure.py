from twin import *


async def fails(seconds):
    await asyncio.sleep(seconds)
    say("fails", seconds)
    raise ValueError(str(seconds))


async def ends(seconds):
    await asyncio.sleep(seconds)
    say("ends", seconds)


async def main():
    for first in (fails(0.2), asyncio.sleep(10)):
        child = asyncio.create_task(first)
        if first.__name__ == "sleep":
            loop.call_later(0.1, child.cancel)
        gathering = asyncio.gather(ends(0.1), child, fails(0.3), ends(0.4))
        try:
            await gathering
        except BaseException as e:
            say(error(e), now())
        say(gathering.done(), gathering.cancelled())
        await asyncio.sleep(1)


run(main())
