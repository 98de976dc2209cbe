from twin import *


async def worker(name):
    await lock.acquire()
    mark(name, "has it")
    await asyncio.sleep(0)
    mark(name, "releases", lock.locked())
    lock.release()
    mark(name, "released", lock.locked())


lock = asyncio.Lock()
attempt(lock.release)
tasks = [loop.create_task(worker(name)) for name in "abcd"]
turns(1)
tasks[2].cancel()
turns(1)
loop.create_task(worker("newcomer"))
turns(8)
task = loop.create_task(lock.acquire())
turns(1)
waiting = [loop.create_task(worker(name)) for name in ("woken and cancelled", "next")]
turns(1)
lock.release()
waiting[0].cancel()
turns(4)
