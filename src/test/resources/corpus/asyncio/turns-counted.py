import asyncio


class Ticker:
    """Counts the turns of the loop."""

    def __init__(self, loop):
        self.loop, self.turn = loop, 0
        loop.call_soon(self.tick)

    def tick(self):
        self.turn += 1
        self.handle = self.loop.call_soon(self.tick)


async def nothing():
    return "n"


async def through(awaitable):
    return await awaitable


async def main():
    loop = asyncio.get_running_loop()
    ticker = Ticker(loop)
    await asyncio.sleep(0)

    async def cost(name, awaitable):
        start = ticker.turn
        await awaitable
        print(f"{name}: {ticker.turn - start}")
    done = loop.create_future()
    done.set_result(None)
    await cost("done future", done)
    await cost("sleep(0)", asyncio.sleep(0))
    await cost("plain coroutine", nothing())
    await cost("task", asyncio.create_task(nothing()))
    await cost("coroutine in a coroutine", through(through(nothing())))
    await cost("task in a task", asyncio.create_task(through(asyncio.create_task(nothing()))))
    await cost("gather of one", asyncio.gather(nothing()))
    await cost("gather of three", asyncio.gather(nothing(), nothing(), nothing()))
    await cost("empty gather", asyncio.gather())
    await cost("shield", asyncio.shield(nothing()))
    await cost("wait_for without limit", asyncio.wait_for(nothing(), None))
    await cost("wait_for", asyncio.wait_for(nothing(), 1))
    await cost("wait", asyncio.wait([asyncio.create_task(nothing())]))
    await cost("wait on done", asyncio.wait([done]))
    await cost("gather of done", asyncio.gather(done, done))
    event = asyncio.Event()
    event.set()
    await cost("set event", event.wait())
    await cost("free lock", asyncio.Lock().acquire())
    queue = asyncio.Queue()
    await cost("put", queue.put(1))
    await cost("get", queue.get())

    async def group():
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(nothing())
    await cost("task group of one", group())
    pending = loop.create_future()
    loop.call_soon(pending.set_result, None)
    await cost("future set in the next turn", pending)
    ticker.handle.cancel()


asyncio.run(main())
