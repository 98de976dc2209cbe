from twin import *


async def f(name):
    try:
        await asyncio.sleep(1)
        say(name, "ends")
    except asyncio.CancelledError:
        say(name, "cancelled")
        raise


async def main():
    inside = asyncio.gather(asyncio.shield(f("shielded")), f("bare"))
    await asyncio.sleep(0.1)
    inside.cancel()
    try:
        await inside
    except asyncio.CancelledError:
        say("inside", now())
    around = asyncio.shield(asyncio.gather(f("a"), f("b")))
    await asyncio.sleep(0.1)
    around.cancel()
    try:
        await around
    except asyncio.CancelledError:
        say("around", now())
    await asyncio.sleep(2)


run(main())
