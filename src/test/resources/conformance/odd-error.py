from twin import *


class Odd(BaseException):
    pass


async def fails():
    raise Odd("odd")


async def goes_on():
    await asyncio.sleep(0)
    say("goes on")


async def main():
    odd = asyncio.create_task(fails())
    other = asyncio.create_task(goes_on())
    await asyncio.sleep(0)
    say(odd.done(), other.done())
    try:
        await odd
    except Odd as e:
        say(error(e))
    await other


run(main())
