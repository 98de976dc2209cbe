import asyncio

active = most = 0


async def job(n, limit):
    global active, most
    async with limit:
        active += 1
        most = max(most, active)
        print("job", n, "with", active)
        for _ in range(3):
            await asyncio.sleep(0)
        active -= 1


async def main():
    limit = asyncio.Semaphore(2)
    await asyncio.gather(*(job(n, limit) for n in range(5)))
    print("at most", most, limit.locked())
    await limit.acquire()
    await limit.acquire()
    print(limit.locked())
    limit.release()
    limit.release()
    limit.release()
    bounded = asyncio.BoundedSemaphore(1)
    await bounded.acquire()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    empty = asyncio.Semaphore(0)
    waiter = asyncio.create_task(empty.acquire())
    await asyncio.sleep(0)
    print(waiter.done())
    empty.release()
    print(await waiter)


asyncio.run(main())
