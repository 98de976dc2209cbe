from twin import *


async def f(name, seconds):
    await asyncio.sleep(seconds)
    if name == "fails":
        raise ValueError("boom")
    return name


async def main():
    for mode in (asyncio.FIRST_COMPLETED, asyncio.FIRST_EXCEPTION, asyncio.ALL_COMPLETED):
        for timeout in (None, 0.25):
            tasks = [asyncio.create_task(f(*a), name=a[0]) for a in (("a", 0.1), ("also a", 0.1), ("fails", 0.2), ("b", 0.3))]
            before = loop.time()
            done, pending = await asyncio.wait(tasks, return_when=mode, timeout=timeout)
            say(mode, [t.get_name() for t in tasks if t in done], [t.get_name() for t in tasks if t in pending], f"{loop.time() - before:.3f}")
            await asyncio.sleep(1)
            say([t.cancelled() for t in tasks])
            tasks[2].exception()


run(main())
