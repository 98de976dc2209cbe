import asyncio


async def work(name, delay, fail=False):
    await asyncio.sleep(delay)
    if fail:
        raise KeyError(name)
    return name


def names(tasks):
    return sorted(t.get_name() for t in tasks)


def tasks(fail=False):
    return [asyncio.create_task(work("fast", 0.01), name="fast"),
            asyncio.create_task(work("middle", 0.15, fail), name="middle"),
            asyncio.create_task(work("slow", 0.3), name="slow")]


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        done, pending = await asyncio.wait(tasks(fail=True), return_when=mode)
        print(mode, names(done), names(pending))
        for t in pending:
            t.cancel()
        await asyncio.gather(*done, *pending, return_exceptions=True)
    done, pending = await asyncio.wait(tasks(), timeout=0.08)
    print(names(done), names(pending), {t.done() for t in pending})
    done2, pending = await asyncio.wait(pending)
    print(sorted(t.result() for t in done | done2), pending)
    for bad in ([], [work("x", 0)], work("y", 0)):
        try:
            await asyncio.wait(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
        for c in bad if isinstance(bad, list) else [bad]:
            c.close()
    t = asyncio.create_task(work("z", 0))
    try:
        await asyncio.wait([t], return_when="SOMETIMES")
    except ValueError as error:
        print(error)
    await t


asyncio.run(main())
