import asyncio


async def inner():
    await asyncio.sleep(0.01)
    {}["missing"]


async def outer():
    await inner()


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    print("awaiting")
    await task


asyncio.run(main())
