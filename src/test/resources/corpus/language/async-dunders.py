import asyncio


class Ready:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        print("awaiting", self.value)
        yield from asyncio.sleep(0).__await__()
        return self.value


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        await asyncio.sleep(0)
        self.n -= 1
        return self.n


class Session:
    def __init__(self, swallow=False):
        self.swallow = swallow

    async def __aenter__(self):
        print("connecting")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, error, trace):
        await asyncio.sleep(0)
        print("closing after", kind.__name__ if kind else None)
        return self.swallow


async def main():
    print(await Ready(5) + await Ready(6))
    async for n in Countdown(3):
        print(n)
    print([n * 2 async for n in Countdown(3)], [n async for n in Countdown(0)])
    async with Session() as one, Session(swallow=True):
        print(type(one).__name__)
        raise ValueError("x")
    try:
        async with Session():
            raise KeyError("y")
    except KeyError as error:
        print("caught", error)
    for bad in (5, "text", None):
        try:
            await bad
        except TypeError as error:
            print(error)
    try:
        async for x in [1, 2]:
            pass
    except TypeError as error:
        print(error)
    try:
        async with 5:
            pass
    except TypeError as error:
        print(error)
    try:
        for x in Countdown(1):
            pass
    except TypeError as error:
        print(error)
    try:
        with Session():
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
