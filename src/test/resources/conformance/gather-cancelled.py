from twin import *


async def f(name, swallow):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        say(name, "cancelled")
        await asyncio.sleep(0.1)
        say(name, "clean", now())
        if not swallow:
            raise
    return name


async def main():
    for swallow in (False, True):
        for returning in (False, True):
            gathering = asyncio.gather(f("a", swallow), f("b", swallow), return_exceptions=returning)
            await asyncio.sleep(0)
            say(gathering.cancel("why"), gathering.done())
            try:
                await gathering
            except asyncio.CancelledError as e:
                say(error(e), gathering.cancelled(), now())
            say(gathering.cancel())


run(main())
