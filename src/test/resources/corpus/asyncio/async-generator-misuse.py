import asyncio


async def numbers():
    yield 1
    yield 2


async def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


async def slow():
    await asyncio.sleep(0.01)
    yield 1


async def main():
    try:
        await numbers()
    except TypeError as error:
        print(error)
    try:
        for n in numbers():
            pass
    except TypeError as error:
        print(error)
    s = stubborn()
    await anext(s)
    try:
        await s.aclose()
    except RuntimeError as error:
        print(error)
    g = slow()
    first = asyncio.create_task(g.__anext__())
    await asyncio.sleep(0)
    try:
        await g.__anext__()
    except RuntimeError as error:
        print(error)
    print(await first)
    n = numbers()
    try:
        await n.asend(5)
    except TypeError as error:
        print(error)
    print([x async for x in n], [x async for x in n])

    async def leaking():
        raise StopAsyncIteration
        yield
    try:
        await anext(leaking())
    except RuntimeError as error:
        print(error)


asyncio.run(main())
