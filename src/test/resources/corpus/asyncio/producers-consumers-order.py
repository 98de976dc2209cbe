import asyncio

log = []


async def producer(name, queue, items):
    for item in items:
        await queue.put(f"{name}{item}")
        log.append(f"{name} put {item}")
    log.append(f"{name} is done")


async def consumer(name, queue):
    while True:
        item = await queue.get()
        log.append(f"{name} got {item}")
        await asyncio.sleep(0)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(n, queue)) for n in ("c1", "c2")]
    await asyncio.gather(producer("a", queue, range(3)), producer("b", queue, range(3)))
    await queue.join()
    for c in consumers:
        c.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))
    print(*log, sep="\n")


asyncio.run(main())
