import asyncio
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, suppress


@asynccontextmanager
async def connection(name, swallow=False):
    print("open", name)
    await asyncio.sleep(0)
    try:
        yield name.upper()
    except ValueError as error:
        print(name, "saw", error)
        if not swallow:
            raise
    finally:
        await asyncio.sleep(0)
        print("close", name)


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print("numbers closed")


async def main():
    async with connection("db") as db, connection("cache") as cache:
        print(db, cache)
    async with connection("quiet", swallow=True):
        raise ValueError("inside")
    with suppress(ValueError):
        async with connection("loud"):
            raise ValueError("outside")
    async with AsyncExitStack() as stack:
        for n in "xy":
            print(await stack.enter_async_context(connection(n)))
        stack.push_async_callback(asyncio.sleep, 0)
        stack.callback(print, "sync callback")
    async with aclosing(numbers()) as source:
        async for n in source:
            print(n)
            if n == 1:
                break
    print("after")

    @connection("decorated")
    async def inner():
        print("in the function")
        return 5
    print(await inner())

    @asynccontextmanager
    async def none():
        return
        yield
    try:
        async with none():
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
