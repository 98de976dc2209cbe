from twin import *


async def sleeper(name):
    await asyncio.sleep(0.5)
    say(name, now())


async def main():
    for name in "abcdef":
        loop.call_later(0.5, say, "timer", name)
    await asyncio.gather(*map(sleeper, "abcdef"))


run(main())
