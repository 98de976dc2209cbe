import asyncio


async def slow_cleanup():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleaning up")
        try:
            await asyncio.sleep(1)
            print("never")
        except asyncio.CancelledError:
            print("clean-up was cancelled too")
            raise


async def protected():
    try:
        await asyncio.sleep(1)
    finally:
        await asyncio.shield(save())
        print("never: the second cancel came")


async def save():
    await asyncio.sleep(0.02)
    print("saved in any case")


async def main():
    for f in (slow_cleanup, protected):
        task = asyncio.create_task(f())
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        task.cancel()
        print(await asyncio.gather(task, return_exceptions=True))
    await asyncio.sleep(0.05)


asyncio.run(main())
