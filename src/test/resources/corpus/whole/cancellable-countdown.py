import asyncio


async def countdown(name, n):
    try:
        while n > 0:
            print(name, n)
            n -= 1
            await asyncio.sleep(0.1)
        print(name, "lift off")
        return True
    except asyncio.CancelledError:
        print(name, "aborted at", n)
        raise


async def controller(tasks, abort, delay):
    await asyncio.sleep(delay)
    for name in abort:
        print("controller aborts", name, tasks[name].cancel())


async def main():
    tasks = {"apollo": asyncio.create_task(countdown("apollo", 2)), "gemini": asyncio.create_task(countdown("gemini", 9))}
    await asyncio.gather(controller(tasks, ["gemini"], 0.15), *tasks.values(), return_exceptions=True)
    for name, task in tasks.items():
        print(name, "cancelled" if task.cancelled() else task.result())
    print("again:", tasks["apollo"].cancel())


asyncio.run(main())
