import asyncio


async def fail(delay, error):
    await asyncio.sleep(delay)
    raise error


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(0.01, ValueError("first")))
        group.create_task(fail(0.01, TypeError("second")))
        group.create_task(asyncio.sleep(1))
    print("never")


asyncio.run(main())
