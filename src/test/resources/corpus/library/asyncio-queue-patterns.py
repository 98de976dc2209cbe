import asyncio


async def main():
    queue = asyncio.PriorityQueue(maxsize=3)
    log = []

    async def producer():
        for n in (5, 1, 4, 2, 3):
            await queue.put((n, f"item {n}"))
            log.append(f"put {n}")

    async def consumer():
        while True:
            n, item = await queue.get()
            log.append(f"got {n}")
            await asyncio.sleep(0)
            queue.task_done()
    worker = asyncio.create_task(consumer())
    await producer()
    await queue.join()
    worker.cancel()
    print(*log, sep="; ")
    full = asyncio.Queue(1)
    await full.put("a")
    waiting = [asyncio.create_task(full.put(c)) for c in "bcd"]
    await asyncio.sleep(0)
    waiting[0].cancel()
    print([await full.get() for _ in range(3)], waiting[0].cancelled())
    empty = asyncio.Queue()
    getters = [asyncio.create_task(empty.get()) for _ in range(2)]
    await asyncio.sleep(0)
    getters[0].cancel()
    empty.put_nowait("only one")
    print(await getters[1], getters[0].cancelled())
    closing = asyncio.Queue()
    waiter = asyncio.create_task(closing.get())
    await asyncio.sleep(0)
    closing.put_nowait(1)
    closing.put_nowait(2)
    closing.shutdown(immediate=True)
    try:
        print(await waiter)
    except asyncio.QueueShutDown as error:
        print("shut down", repr(error))
    print(closing.empty())


asyncio.run(main())
