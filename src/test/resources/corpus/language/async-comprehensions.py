import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def square(x):
    await asyncio.sleep(0)
    return x * x


async def main():
    print([await square(x) for x in range(4)])
    print([await square(x) async for x in numbers(5) if x % 2 == 0])
    print({x: await square(x) for x in (1, 2)}, {await square(x) for x in (2, -2)})
    print([(a, b) async for a in numbers(3) for b in range(a)])
    print([[y async for y in numbers(x)] for x in range(3)])
    g = (await square(x) for x in range(3))
    print(type(g).__name__, [v async for v in g])
    try:
        list(await square(x) for x in range(2))
    except TypeError as error:
        print(error)
    print(sum([await square(x) for x in range(3)]), await square(await square(2)))
    results = [await f for f in [square(1), square(2)]]
    print(results, [x if await square(x) > 1 else None for x in range(3)])


asyncio.run(main())
