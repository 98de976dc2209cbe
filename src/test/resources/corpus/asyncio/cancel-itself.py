import asyncio


async def suicidal():
    asyncio.current_task().cancel("myself")
    print("still going")
    done = asyncio.get_running_loop().create_future()
    done.set_result("an await that does not suspend")
    print(await done)
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError as error:
        print("here", error.args)
        raise


async def returns():
    asyncio.current_task().cancel()
    return "lost"


async def raises():
    asyncio.current_task().cancel()
    raise ValueError("wins")


async def takes_back():
    asyncio.current_task().cancel()
    print("left:", asyncio.current_task().uncancel())
    await asyncio.sleep(0)
    return "went on"


async def main():
    for f in (suicidal, returns, raises, takes_back):
        task = asyncio.create_task(f())
        print(await asyncio.gather(task, return_exceptions=True), task.cancelled())
    twice = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0)
    twice.cancel("first")
    twice.cancel("second")
    print(twice.cancelling())
    try:
        await twice
    except asyncio.CancelledError as error:
        print(error.args)


asyncio.run(main())
