import asyncio


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("ignoring", attempt, asyncio.current_task().cancelling())
    return "I finished"


async def replaced():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise ValueError("instead")


async def returns():
    try:
        await asyncio.sleep(1)
    finally:
        return "from finally"


async def broad():
    try:
        await asyncio.sleep(1)
    except Exception:
        print("never: it is no Exception")
    except BaseException as error:
        print("caught", type(error).__name__)
        return "quietly"


async def main():
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0)
        task.cancel()
        await asyncio.sleep(0)
    print(await task, task.cancelled(), task.cancelling())
    for coroutine in (replaced(), returns(), broad()):
        task = asyncio.create_task(coroutine)
        await asyncio.sleep(0)
        task.cancel()
        try:
            print(await task, task.cancelled())
        except ValueError as error:
            print(error, repr(error.__context__), task.cancelled())


asyncio.run(main())
