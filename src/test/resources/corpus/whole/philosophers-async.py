import asyncio


async def philosopher(name, left, right, meals, table):
    for _ in range(2):
        async with table:
            async with left:
                await asyncio.sleep(0)
                async with right:
                    meals[name] += 1
                    await asyncio.sleep(0.001)


async def main():
    names = ["Plato", "Kant", "Hume", "Marx", "Sartre"]
    forks = [asyncio.Lock() for _ in names]
    meals = dict.fromkeys(names, 0)
    table = asyncio.Semaphore(len(names) - 1)
    async with asyncio.timeout(2), asyncio.TaskGroup() as group:
        for i, name in enumerate(names):
            group.create_task(philosopher(name, forks[i], forks[(i + 1) % 5], meals, table), name=name)
    print(meals)

    async def greedy(first, second):
        async with first:
            await asyncio.sleep(0)
            async with second:
                return "ate"
    try:
        async with asyncio.timeout(0.05):
            await asyncio.gather(*(greedy(forks[i], forks[(i + 1) % 5]) for i in range(5)))
    except TimeoutError:
        print("without the table's limit they starve", [f.locked() for f in forks])


asyncio.run(main())
