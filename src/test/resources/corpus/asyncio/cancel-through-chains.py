import asyncio

log = []


async def leaf():
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        log.append("leaf")
        raise
    finally:
        await asyncio.sleep(0)
        log.append("leaf cleaned")


async def middle():
    try:
        await leaf()
    finally:
        log.append("middle cleaned")


async def outer(inner):
    try:
        await inner
    except asyncio.CancelledError:
        log.append(f"outer: inner cancelled {inner.cancelled()}")
        raise


async def main():
    inner = asyncio.create_task(middle())
    task = asyncio.create_task(outer(inner))
    other = asyncio.create_task(outer(inner))
    await asyncio.sleep(0.01)
    task.cancel()
    print(await asyncio.gather(task, other, inner, return_exceptions=True))
    print(*log, sep="\n")
    print(task.cancelling(), other.cancelling(), inner.cancelling())
    gathered = asyncio.gather(asyncio.create_task(middle()), asyncio.create_task(middle()))
    log.clear()
    waiter = asyncio.create_task(wait_on(gathered))
    await asyncio.sleep(0.01)
    waiter.cancel("all of you")
    try:
        await waiter
    except asyncio.CancelledError as error:
        print(error.args, gathered.cancelled())
    print(*log, sep="\n")


async def wait_on(future):
    return await future


asyncio.run(main())
