import asyncio


async def square(n):
    await asyncio.sleep(0.05 * n)
    return n * n


async def quitter():
    raise asyncio.CancelledError("on its own")


class Stop(Exception):
    pass


async def stop_after(delay):
    await asyncio.sleep(delay)
    raise Stop


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(square(n)) for n in (3, 1, 2)]
    print([t.result() for t in tasks])
    async with asyncio.TaskGroup() as group:
        q = group.create_task(quitter())
        ok = group.create_task(square(1))
    print(q.cancelled(), ok.result())
    try:
        async with asyncio.TaskGroup() as group:
            long = group.create_task(asyncio.sleep(5))
            group.create_task(stop_after(0.02))
    except* Stop:
        print("stopped early", long.cancelled())
    async with asyncio.TaskGroup() as group:
        one = group.create_task(asyncio.sleep(5))
        await asyncio.sleep(0)
        one.cancel()
    print("a cancelled child is no error", one.cancelled())
    try:
        async with asyncio.TaskGroup() as group:
            raise asyncio.CancelledError
    except asyncio.CancelledError:
        print("bare CancelledError from the body")
    async with asyncio.TaskGroup():
        pass
    print("empty group")


asyncio.run(main())
