import asyncio


async def ticks(n):
    try:
        for i in range(n):
            await asyncio.sleep(0)
            got = yield i
            if got:
                print("got", got)
    finally:
        await asyncio.sleep(0)
        print("ticks cleaned up")


async def main():
    async for t in ticks(3):
        print("tick", t)
    print([t async for t in ticks(4) if t % 2])
    print({t: t * t async for t in ticks(3)})
    print(sum([x for x in [t async for t in ticks(3)]]))
    g = ticks(5)
    print(await anext(g), await g.asend("hello"), await g.__anext__())
    try:
        await g.athrow(ValueError("stop it"))
    except ValueError as error:
        print("ValueError", error)
    print(await anext(g, "exhausted"))
    h = ticks(2)
    await anext(h)
    await h.aclose()
    try:
        await anext(h)
    except StopAsyncIteration as stop:
        print("StopAsyncIteration", stop.args)
    doubled = (2 * t async for t in ticks(3))
    print(type(doubled).__name__, [d async for d in doubled])
    async for t in ticks(1):
        pass
    else:
        print("else after", t)


asyncio.run(main())
