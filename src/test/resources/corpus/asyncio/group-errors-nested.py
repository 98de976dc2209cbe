import asyncio


async def fail(after, error):
    await asyncio.sleep(after)
    raise error


async def inner():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(0.02, ValueError("inner value")))
        group.create_task(fail(0.02, KeyError("inner key")))


def show(error, depth=0):
    print("  " * depth + (f"{type(error).__name__}: {error}"))
    for sub in getattr(error, "exceptions", ()):
        show(sub, depth + 1)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(inner())
            group.create_task(asyncio.sleep(1))
    except ExceptionGroup as error:
        show(error)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(0, OSError("disk")))
            group.create_task(fail(0, OSError("net")))
            await asyncio.sleep(1)
    except* OSError as errors:
        show(errors)
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as group:
                group.create_task(asyncio.sleep(1))
    except TimeoutError as error:
        print("only a timeout", repr(error))
    print(asyncio.current_task().cancelling())


asyncio.run(main())
