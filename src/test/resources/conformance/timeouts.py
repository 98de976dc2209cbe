from twin import *


async def main():
    for seconds in (None, 5, 0.5):
        limit = asyncio.timeout(seconds)
        say(str(limit).split(" when")[0])
        try:
            async with limit:
                say(str(limit).split(" when")[0])
                try:
                    await asyncio.sleep(1)
                    say("slept")
                except asyncio.CancelledError:
                    say("cancelled", asyncio.current_task().cancelling(), str(limit))
                    raise
        except TimeoutError as e:
            say(error(e), type(e.__cause__).__name__)
        say(limit, limit.expired(), asyncio.current_task().cancelling(), now())


run(main())
