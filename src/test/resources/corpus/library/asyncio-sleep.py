import asyncio
import time


async def main():
    start = time.perf_counter()
    print(await asyncio.sleep(0.05, "result"))
    print("not early:", time.perf_counter() - start >= 0.05)
    await asyncio.sleep(0)
    await asyncio.sleep(-5)
    await asyncio.gather(*(asyncio.sleep(0.05) for _ in range(100)))
    print("together:", time.perf_counter() - start < 2)

    async def named(name, delay):
        await asyncio.sleep(delay)
        print(name)
    await asyncio.gather(named("c", 0.3), named("a", 0.05), named("b", 0.15), named("now", 0))
    for bad in ("x", None, float("nan")):
        try:
            await asyncio.sleep(bad)
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
