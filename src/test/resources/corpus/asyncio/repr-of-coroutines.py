import asyncio


class Service:
    async def call(self):
        await asyncio.sleep(0)

    @classmethod
    async def create(cls):
        return cls()


async def agen():
    yield 1


def gen():
    yield


async def outer():
    async def nested():
        pass
    c = nested()
    print(c)
    await c


async def main():
    c, d = Service().call(), Service.create()
    print(c, d, c.__qualname__)
    await c
    await d
    print(agen(), gen(), Service.call, main)
    await outer()
    print(Service().call.__name__, agen.__name__, type(agen()), type(main))
    f = asyncio.sleep(0)
    print(f, type(f).__name__)
    await f
    a = agen()
    step = a.__anext__()
    print(step)
    print(await step)
    await a.aclose()


asyncio.run(main())
