from twin import *


async def sleeper(name, seconds):
    say(name, await asyncio.sleep(seconds, "slept"), now())


async def main():
    loop.call_later(0.2, say, "timer", "0.2")
    await asyncio.gather(sleeper("b", 0.2), sleeper("a", 0.1), sleeper("zero", 0), sleeper("less", -1), sleeper("b2", 0.2))


run(main())
