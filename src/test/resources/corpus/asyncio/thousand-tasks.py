import asyncio


async def worker(n, results):
    await asyncio.sleep(0.01 if n % 2 else 0)
    results.append(n)
    return n


async def main():
    results = []
    values = await asyncio.gather(*(worker(n, results) for n in range(1000)))
    print(sum(values), values == list(range(1000)), len(results))
    print(results[:5], results[499], results[500:503], results[-1])
    limit = asyncio.Semaphore(10)
    active = peak = 0

    async def limited(n):
        nonlocal active, peak
        async with limit:
            active += 1
            peak = max(peak, active)
            await asyncio.sleep(0)
            active -= 1
    async with asyncio.TaskGroup() as group:
        for n in range(300):
            group.create_task(limited(n))
    print(peak, active)
    chain = asyncio.sleep(0, 0)
    for _ in range(200):
        chain = plus_one(chain)
    print(await chain)


async def plus_one(awaitable):
    return await awaitable + 1


asyncio.run(main())
