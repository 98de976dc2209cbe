import asyncio
import time


async def ticker(log):
    for n in range(4):
        log.append(f"tick {n}")
        await asyncio.sleep(0.01)


async def blocker(log):
    await asyncio.sleep(0.015)
    log.append("blocking")
    time.sleep(0.1)
    log.append("not blocking any more")


async def main():
    log = []
    start = time.perf_counter()
    await asyncio.gather(ticker(log), blocker(log))
    print(*log, sep="\n")
    print(time.perf_counter() - start > 0.1)


asyncio.run(main())
