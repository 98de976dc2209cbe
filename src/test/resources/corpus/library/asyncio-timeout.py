import asyncio


async def main():
    try:
        async with asyncio.timeout(0.02) as limit:
            print(limit.when() is not None, limit.expired())
            await asyncio.sleep(1)
    except TimeoutError as error:
        print("timed out", limit.expired(), repr(error.__cause__))
    async with asyncio.timeout(0.5) as limit:
        await asyncio.sleep(0)
    print(limit, limit.expired())
    async with asyncio.timeout(None) as limit:
        limit.reschedule(asyncio.get_running_loop().time() + 0.02)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("inside it is a cancellation", asyncio.current_task().cancelling())
    print("swallowed", limit.expired(), asyncio.current_task().cancelling())
    try:
        async with asyncio.timeout(0.5):
            async with asyncio.timeout(0.02):
                await asyncio.sleep(1)
    except TimeoutError:
        print("inner")
    try:
        async with asyncio.timeout_at(asyncio.get_running_loop().time() + 0.02):
            await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))
    except TimeoutError:
        print("timeout_at")
    try:
        async with asyncio.timeout(0):
            print("still runs")
            await asyncio.sleep(0)
    except TimeoutError:
        print("at the first suspension")
    try:
        limit.reschedule(5)
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.02):
            raise KeyError("other errors pass")
    except KeyError as error:
        print(error)
    fresh = asyncio.timeout(3)
    print(fresh)


asyncio.run(main())
