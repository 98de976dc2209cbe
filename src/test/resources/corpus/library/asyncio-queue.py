import asyncio


async def main():
    queue = asyncio.Queue(maxsize=2)
    await queue.put("a")
    queue.put_nowait("b")
    print(queue.qsize(), queue.full(), queue.empty(), queue.maxsize)
    try:
        queue.put_nowait("c")
    except asyncio.QueueFull as error:
        print("full", repr(error))
    putter = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    print(putter.done(), await queue.get())
    await asyncio.sleep(0)
    print(putter.done(), queue.get_nowait(), await queue.get())
    try:
        queue.get_nowait()
    except asyncio.QueueEmpty as error:
        print("empty", repr(error))
    getters = [asyncio.create_task(queue.get()) for _ in range(3)]
    await asyncio.sleep(0)
    for item in "xyz":
        await queue.put(item)
    print(await asyncio.gather(*getters))
    for _ in range(6):
        queue.task_done()
    await queue.join()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)
    priority = asyncio.PriorityQueue()
    for item in ((3, "low"), (1, "high"), (2, "middle")):
        await priority.put(item)
    print([priority.get_nowait()[1] for _ in range(3)])
    stack = asyncio.LifoQueue()
    for item in range(3):
        stack.put_nowait(item)
    print([await stack.get() for _ in range(3)])
    closing = asyncio.Queue()
    closing.put_nowait("last")
    closing.shutdown()
    print(await closing.get())
    for action in (closing.get, lambda: closing.put(1)):
        try:
            await action()
        except asyncio.QueueShutDown as error:
            print("shut down", repr(error))


asyncio.run(main())
