import asyncio


async def work(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise ValueError(name)
    return name


async def main():
    for next_done in asyncio.as_completed([work("c", 0.3), work("a", 0.05), work("b", 0.18)]):
        print(await next_done)
    for next_done in asyncio.as_completed([work("good", 0.18), work("bad", 0.05, True)]):
        try:
            print(await next_done)
        except ValueError as error:
            print("failed", error)
    tasks = [asyncio.create_task(work(n, d), name=n) for n, d in (("x", 0.18), ("y", 0.05))]
    async for task in asyncio.as_completed(tasks):
        print(task in tasks, task.get_name(), await task)
    slow = [asyncio.create_task(work("slow", 2)), asyncio.create_task(work("quick", 0.01))]
    for next_done in asyncio.as_completed(slow, timeout=0.3):
        try:
            print(await next_done)
        except TimeoutError:
            print("timed out", slow[0].done())
    slow[0].cancel()
    print(list(asyncio.as_completed([])))


asyncio.run(main())
