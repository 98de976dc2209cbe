import asyncio


class Channel:
    """A meeting point: send waits until somebody receives."""

    def __init__(self):
        self._items, self._taken = asyncio.Queue(1), asyncio.Event()

    async def send(self, item):
        self._taken.clear()
        await self._items.put(item)
        await self._taken.wait()

    async def receive(self):
        item = await self._items.get()
        self._taken.set()
        return item


async def player(name, mine, other, rounds, log):
    for _ in range(rounds):
        ball = await mine.receive()
        log.append(f"{name} got {ball}")
        if ball >= 9:
            return f"{name} holds the ball"
        await other.send(ball + 1)
    return f"{name} is tired"


async def main():
    left, right, log = Channel(), Channel(), []
    tasks = [asyncio.create_task(player("ping", left, right, 10, log)), asyncio.create_task(player("pong", right, left, 10, log))]
    await left.send(0)
    done, pending = await asyncio.wait(tasks, timeout=0.05)
    print(*log, sep="\n")
    print([t.result() for t in done], len(pending))
    for t in pending:
        t.cancel()
    print(await asyncio.gather(*pending, return_exceptions=True))


asyncio.run(main())
