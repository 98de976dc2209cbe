import asyncio


async def runner(name, barrier, delay):
    await asyncio.sleep(delay)
    print(name, "at the line", barrier.n_waiting)
    position = await barrier.wait()
    print(name, "goes", position)


async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as group:
        for i, name in enumerate(["ann", "bob", "cat"]):
            group.create_task(runner(name, barrier, i * 0.01))
    print(barrier.parties, barrier.n_waiting, barrier.broken)
    task = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    await barrier.abort()
    try:
        await task
    except asyncio.BrokenBarrierError as error:
        print("broken", error)
    print(barrier.broken)
    await barrier.reset()
    print(barrier.broken)
    async with asyncio.Barrier(1) as position:
        print("alone", position)


asyncio.run(main())
