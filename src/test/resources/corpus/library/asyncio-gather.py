import asyncio


async def work(name, ticks, fail=False):
    for _ in range(ticks):
        await asyncio.sleep(0)
    if fail:
        raise ValueError(f"{name} failed")
    print(name, "done")
    return name


async def main():
    print(await asyncio.gather(work("a", 3), work("b", 1), work("c", 2)))
    print(await asyncio.gather(work("d", 1), work("e", 2, fail=True), return_exceptions=True))
    try:
        await asyncio.gather(work("slow", 5), work("bad", 1, True), work("worse", 2, True))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.01)
    print(await asyncio.gather(), await asyncio.gather(*[work(str(i), i) for i in range(3)]))
    task = asyncio.create_task(work("once", 1))
    print(await asyncio.gather(task, task))
    future = asyncio.gather(work("x", 10), work("y", 10))
    await asyncio.sleep(0)
    print(future.cancel(), future.done())
    try:
        await future
    except asyncio.CancelledError as error:
        print("gather cancelled", error.args)
    print(await asyncio.gather(asyncio.gather(work("n1", 1), work("n2", 1)), asyncio.sleep(0, "s")))
    try:
        await asyncio.gather(5)
    except TypeError as error:
        print(error)
    child = asyncio.create_task(work("child", 5))
    group = asyncio.gather(child, work("sibling", 2), return_exceptions=True)
    await asyncio.sleep(0)
    child.cancel("by hand")
    print(await group)


asyncio.run(main())
