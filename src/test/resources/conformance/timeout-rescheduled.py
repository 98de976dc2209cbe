from twin import *


async def main():
    limit = asyncio.timeout(10)
    attempt(lambda: limit.reschedule(1))
    try:
        async with limit:
            start = loop.time()
            limit.reschedule(start + 0.5)
            await asyncio.sleep(0.1)
            limit.reschedule(None)
            await asyncio.sleep(1)
            say("still there", now(), limit)
            limit.reschedule(loop.time() - 1)
            say("not yet")
            await asyncio.sleep(1)
    except TimeoutError:
        say("expired", now())
    attempt(lambda: limit.reschedule(1))
    async with asyncio.timeout(1) as finished:
        pass
    attempt(lambda: finished.reschedule(1))
    async with asyncio.timeout_at(loop.time() + 0.5) as at:
        say(at.expired())
    try:
        async with at:
            pass
    except RuntimeError as e:
        say(error(e))


run(main())


async def enter():
    async with asyncio.timeout(None):
        pass


def callback():
    try:
        enter().send(None)
    except RuntimeError as e:
        say(error(e))


loop.call_soon(callback)
turns(1)
