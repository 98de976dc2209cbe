import asyncio


async def interrupted():
    await asyncio.sleep(0)
    raise KeyboardInterrupt


async def main():
    task = asyncio.create_task(interrupted())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("main is cancelled at the end of run()")
        raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
