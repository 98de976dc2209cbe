import asyncio


async def worker(name, lock, log):
    print(name, "wants it", lock.locked())
    async with lock:
        log.append(f"{name} in")
        await asyncio.sleep(0.01)
        log.append(f"{name} out")


async def main():
    lock, log = asyncio.Lock(), []
    await asyncio.gather(*(worker(n, lock, log) for n in "abc"))
    print(log)
    print(await lock.acquire(), lock.locked())
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except TimeoutError:
        print("could not get it")
    lock.release()
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)
    async with lock:
        try:
            async with asyncio.timeout(0.01):
                async with lock:
                    print("never")
        except TimeoutError:
            print("not reentrant")
    count = 0

    async def unsafe():
        nonlocal count
        seen = count
        await asyncio.sleep(0)
        count = seen + 1

    async def safe():
        nonlocal count
        async with lock:
            seen = count
            await asyncio.sleep(0)
            count = seen + 1
    await asyncio.gather(*(unsafe() for _ in range(10)))
    print("unsafe", count)
    count = 0
    await asyncio.gather(*(safe() for _ in range(10)))
    print("safe", count)


asyncio.run(main())
