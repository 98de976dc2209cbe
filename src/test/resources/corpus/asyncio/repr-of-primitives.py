import asyncio
import re


def show(thing):
    print(re.sub(r" at 0x\w+", "", repr(thing)))


async def main():
    lock, event, semaphore, condition = asyncio.Lock(), asyncio.Event(), asyncio.Semaphore(2), asyncio.Condition()
    for thing in (lock, event, semaphore, condition, asyncio.Barrier(3), asyncio.Queue(), asyncio.Queue(5)):
        show(thing)
    await lock.acquire()
    waiter = asyncio.create_task(lock.acquire())
    await asyncio.sleep(0)
    show(lock)
    event.set()
    show(event)
    await semaphore.acquire()
    show(semaphore)
    await semaphore.acquire()
    show(semaphore)
    queue = asyncio.Queue(2)
    queue.put_nowait("a")
    queue.put_nowait("b")
    putter = asyncio.create_task(queue.put("c"))
    await asyncio.sleep(0)
    show(queue)
    show(asyncio.PriorityQueue())
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(0))
        show(group)
    show(group)
    show(asyncio.timeout(None))
    async with asyncio.timeout(None) as limit:
        show(limit)
    show(limit)
    putter.cancel()
    lock.release()
    await waiter


asyncio.run(main())
