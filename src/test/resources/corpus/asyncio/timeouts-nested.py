import asyncio


async def main():
    try:
        async with asyncio.timeout(0.02) as outer:
            try:
                async with asyncio.timeout(1) as inner:
                    await asyncio.sleep(5)
            except TimeoutError:
                print("never: only the outer one expired")
    except TimeoutError:
        print("outer", outer.expired(), inner.expired())
    try:
        async with asyncio.timeout(0.02):
            try:
                await asyncio.sleep(5)
            except asyncio.CancelledError:
                raise ValueError("replaced")
    except ValueError as error:
        print(error, repr(error.__context__))
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(5)
            finally:
                await asyncio.sleep(0.02)
                print("clean-up may take its time")
    except TimeoutError:
        print("then the timeout")
    task = asyncio.create_task(limited())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("an outside cancel stays one")
    for n in range(3):
        try:
            async with asyncio.timeout(0.1 * (n + 1)):
                await asyncio.sleep(0.15)
                print(n, "in time")
        except TimeoutError:
            print(n, "too late")


async def limited():
    async with asyncio.timeout(5):
        await asyncio.sleep(5)


asyncio.run(main())
