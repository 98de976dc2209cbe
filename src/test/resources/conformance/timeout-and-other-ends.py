from twin import *


async def body(kind):
    if kind == "swallows":
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            return
    if kind == "raises":
        try:
            await asyncio.sleep(10)
        finally:
            raise ValueError("boom")
    if kind == "cancelled too":
        loop.call_at(limit.when(), asyncio.current_task().cancel)
        await asyncio.sleep(10)
    if kind == "never waits":
        pass_time(2)


async def main(kind, seconds):
    global limit
    try:
        async with asyncio.timeout(seconds) as limit:
            await body(kind)
    except BaseException as e:
        say(kind, error(e))
    say(kind, limit.expired(), asyncio.current_task().cancelling())


for kind in ("swallows", "raises", "cancelled too"):
    run(main(kind, 1))
for seconds in (1, 0, -1):
    run(main("never waits", seconds))
run(main("swallows", -1))
