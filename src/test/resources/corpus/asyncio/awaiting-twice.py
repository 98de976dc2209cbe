import asyncio


async def value():
    await asyncio.sleep(0)
    return 1


async def main():
    c = value()
    print(await c)
    try:
        await c
    except RuntimeError as error:
        print(error)
    t = asyncio.create_task(value())
    print(await t, await t, await t)
    running = value()
    task = asyncio.create_task(running)
    await asyncio.sleep(0)
    try:
        await running
    except RuntimeError as error:
        print(error)
    await task

    async def itself():
        await me
    me = asyncio.create_task(itself(), name="me")
    try:
        await me
    except RuntimeError as error:
        print(str(error).split(":")[0])
    returned = await asyncio.create_task(returns_task())
    print(type(returned).__name__, await returned)


async def returns_task():
    return asyncio.create_task(value())


asyncio.run(main())
