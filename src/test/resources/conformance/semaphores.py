from twin import *


async def worker(name):
    await semaphore.acquire()
    mark(name, "has a permit", semaphore.locked())
    await asyncio.sleep(0)
    semaphore.release()
    mark(name, "released", semaphore.locked())


semaphore = asyncio.Semaphore(2)
tasks = [loop.create_task(worker(name)) for name in "abcde"]
turns(1)
tasks[2].cancel()
turns(1)
loop.create_task(worker("newcomer"))
tasks[3].cancel()
turns(6)
attempt(lambda: asyncio.Semaphore(-1))
bounded = asyncio.BoundedSemaphore(1)
attempt(bounded.release)
plain = asyncio.Semaphore(0)
plain.release()
say(plain.locked())
