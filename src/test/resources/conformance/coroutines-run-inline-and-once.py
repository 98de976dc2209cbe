from twin import *


async def inner():
    say("inner")
    return "value"


async def main():
    coroutine = inner()
    say("made")
    loop.call_soon(say, "the loop had a turn")
    say(await coroutine)
    try:
        await coroutine
    except RuntimeError as e:
        say(error(e)[:50])
    await asyncio.sleep(0)
    say("yielded")


run(main())
