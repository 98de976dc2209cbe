import asyncio


class Once:
    """An awaitable that yields to the loop a given number of times."""

    def __init__(self, times):
        self.times = times

    def __await__(self):
        for n in range(self.times):
            yield
        return f"after {self.times} turns"


class Wrong:
    def __await__(self):
        yield 5


class NotAnIterator:
    def __await__(self):
        return [1]


async def main():
    turns = 0

    def tick():
        nonlocal turns, handle
        turns += 1
        handle = loop.call_soon(tick)
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(tick)
    print(await Once(3), turns)
    print(await asyncio.gather(Once(1), Once(2)))
    print(await asyncio.wait_for(Once(2), 1), await asyncio.ensure_future(Once(0)))
    handle.cancel()
    for bad in (Wrong(), NotAnIterator()):
        try:
            await bad
        except (RuntimeError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
