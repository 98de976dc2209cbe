import asyncio


async def slow(result="slow"):
    try:
        await asyncio.sleep(0.4)
        return result
    except asyncio.CancelledError:
        print("slow was cancelled")
        raise


async def stubborn():
    try:
        await asyncio.sleep(0.4)
    except asyncio.CancelledError:
        return "answered anyway"


async def angry():
    try:
        await asyncio.sleep(0.4)
    except asyncio.CancelledError:
        raise ValueError("angry")


async def main():
    print(await asyncio.wait_for(asyncio.sleep(0.01, "in time"), 0.2))
    print(await asyncio.wait_for(asyncio.sleep(0.01, "no limit"), None))
    try:
        await asyncio.wait_for(slow(), timeout=0.02)
    except asyncio.TimeoutError as error:
        print("timeout", repr(error), repr(error.__cause__), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(stubborn(), 0.02))
    try:
        await asyncio.wait_for(angry(), 0.02)
    except ValueError as error:
        print(error)
    try:
        await asyncio.wait_for(slow(), 0)
    except TimeoutError:
        print("no time at all")
    task = asyncio.create_task(slow("survivor"))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.02)
    except TimeoutError:
        print("still running:", not task.done())
    print(await task)
    outer = asyncio.create_task(asyncio.wait_for(slow(), 5))
    await asyncio.sleep(0.01)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled")


asyncio.run(main())
