import asyncio

log = []


async def worker(name, lock, rounds):
    for n in range(rounds):
        async with lock:
            log.append(f"{name}{n}")
            await asyncio.sleep(0)


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(worker("a", lock, 3), worker("b", lock, 3), worker("c", lock, 2))
    print(log)
    log.clear()
    await lock.acquire()
    waiters = [asyncio.create_task(worker(n, lock, 1)) for n in "xyz"]
    await asyncio.sleep(0)
    waiters[1].cancel()
    lock.release()
    print("free, but a newcomer has to queue:", lock.locked())
    await worker("new", lock, 1)
    await asyncio.gather(*waiters, return_exceptions=True)
    print(log)
    greedy = asyncio.Semaphore(1)
    log.clear()
    await asyncio.gather(worker("p", greedy, 2), worker("q", greedy, 2))
    print(log)


asyncio.run(main())
