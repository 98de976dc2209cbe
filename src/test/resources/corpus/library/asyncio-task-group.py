import asyncio


async def work(name, delay, fail=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if fail:
        raise fail
    print(name, "done")
    return name


async def main():
    async with asyncio.TaskGroup() as group:
        a = group.create_task(work("a", 0.1))
        b = group.create_task(work("b", 0.01), name="bee")
        print("body ends", group)
    print(a.result(), b.result(), b.get_name())
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("c", 0.5))
            group.create_task(work("d", 0.01, ValueError("d failed")))
    except* ValueError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("e", 0.5))
            await asyncio.sleep(0)
            raise KeyError("from the body")
    except ExceptionGroup as errors:
        print(errors.exceptions)
    coroutine = work("late", 0)
    try:
        group.create_task(coroutine)
    except RuntimeError as error:
        print(str(error).split(">")[-1])
    async with asyncio.TaskGroup() as group:
        async def spawn(n):
            print("level", n)
            if n:
                group.create_task(spawn(n - 1))
        group.create_task(spawn(2))
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("outer cancelled")


async def outer():
    async with asyncio.TaskGroup() as group:
        group.create_task(work("f", 1))
        group.create_task(work("g", 1))


asyncio.run(main())
