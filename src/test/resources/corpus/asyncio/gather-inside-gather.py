import asyncio


async def leaf(n, fail=False):
    await asyncio.sleep(0.05 * n)
    if fail:
        raise ValueError(n)
    return n


async def main():
    print(await asyncio.gather(asyncio.gather(leaf(1), leaf(2)), leaf(3), asyncio.gather()))
    print(await asyncio.gather(asyncio.gather(leaf(1), leaf(2, True)), leaf(3), return_exceptions=True))
    print(await asyncio.gather(asyncio.gather(leaf(1), leaf(2, True), return_exceptions=True), leaf(3)))
    same = asyncio.ensure_future(leaf(1))
    print(await asyncio.gather(same, leaf(2), same))
    failing = [asyncio.create_task(leaf(n, True), name=f"t{n}") for n in (3, 1, 2)]
    try:
        await asyncio.gather(*failing)
    except ValueError as error:
        print("first to fail:", error, [t.done() for t in failing])
    await asyncio.sleep(0.3)
    print([t.done() for t in failing])
    child = asyncio.create_task(asyncio.sleep(1))
    outer = asyncio.gather(child, leaf(1))
    await asyncio.sleep(0)
    child.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("failed, not cancelled:", outer.done(), outer.cancelled())


asyncio.run(main())
