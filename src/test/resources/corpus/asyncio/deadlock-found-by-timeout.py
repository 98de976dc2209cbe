import asyncio


async def transfer(first, second, name):
    async with first:
        print(name, "has its first lock")
        await asyncio.sleep(0.01)
        async with second:
            print("never")


async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(transfer(a, b, "one"), transfer(b, a, "two"))
    except TimeoutError:
        print("deadlock", a.locked(), b.locked())

    async def ordered(name):
        async with a:
            await asyncio.sleep(0.01)
            async with b:
                print(name, "has both")
    await asyncio.gather(ordered("one"), ordered("two"))


asyncio.run(main())
