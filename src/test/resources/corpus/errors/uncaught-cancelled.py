import asyncio


async def work():
    await asyncio.sleep(5)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel("enough")
    await task


asyncio.run(main())
