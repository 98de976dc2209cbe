import asyncio


async def source(name):
    try:
        for n in range(5):
            await asyncio.sleep(0)
            yield n
    finally:
        await asyncio.sleep(0)
        print(name, "closed")


async def main():
    async for n in source("broken off"):
        print(n)
        break
    await asyncio.sleep(0.01)
    g = source("by hand")
    await anext(g)
    await g.aclose()
    global left
    left = source("left open")
    await anext(left)
    print("main ends")


asyncio.run(main())
print("run ended")
