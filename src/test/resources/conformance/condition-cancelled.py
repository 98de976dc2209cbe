from twin import *


async def waiter(name):
    async with condition:
        try:
            await condition.wait()
            mark(name, "woken")
        except asyncio.CancelledError as e:
            mark(name, error(e), condition.locked())
            raise


async def holder():
    async with condition:
        mark("holds it")
        condition.notify(1)
        for _ in range(3):
            await asyncio.sleep(0)
        mark("lets go")


condition = asyncio.Condition()
tasks = [loop.create_task(waiter(name)) for name in "abc"]
turns(1)
loop.create_task(holder())
turns(1)
tasks[0].cancel("first")
turns(1)
tasks[0].cancel("second")
turns(8)
say([task.done() for task in tasks])
