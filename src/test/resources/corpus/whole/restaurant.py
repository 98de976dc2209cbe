import asyncio


class Kitchen:
    TIMES = {"soup": 0.02, "steak": 0.1, "salad": 0.005}

    def __init__(self, cooks):
        self.cooks = asyncio.Semaphore(cooks)
        self.served = []

    async def cook(self, table, dish):
        if dish not in self.TIMES:
            raise LookupError(f"no {dish} today")
        async with self.cooks:
            await asyncio.sleep(self.TIMES[dish])
        self.served.append(f"{dish} for {table}")
        return dish


async def guest(kitchen, table, *dishes):
    eaten = []
    for dish in dishes:
        try:
            eaten.append(await kitchen.cook(table, dish))
        except LookupError as error:
            eaten.append(f"({error})")
    return f"table {table}: {', '.join(eaten)}"


async def main():
    kitchen = Kitchen(2)
    bills = await asyncio.gather(guest(kitchen, 1, "soup", "steak"), guest(kitchen, 2, "salad", "pizza"), guest(kitchen, 3, "steak"))
    print(*bills, sep="\n")
    print(sorted(kitchen.served))
    try:
        async with asyncio.timeout(0.02), asyncio.TaskGroup() as rush:
            for table in range(10):
                rush.create_task(guest(kitchen, table, "steak"))
    except TimeoutError:
        print("closed during the rush", len(kitchen.served) <= 7)


asyncio.run(main())
