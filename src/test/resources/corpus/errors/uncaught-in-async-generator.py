import asyncio


async def readings():
    for n in (3, 2, 1, 0):
        await asyncio.sleep(0)
        yield 6 / n


async def main():
    async for r in readings():
        print(r)


asyncio.run(main())
