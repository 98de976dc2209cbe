import concurrent.futures
import threading

from twin import *

begun, release = threading.Event(), threading.Event()
ran = []


def blocks():
    begun.set()
    release.wait()
    ran.append("running")
    return "discarded"


async def waits(name, future):
    try:
        await future
    except asyncio.CancelledError:
        mark(name, "cancelled")


pool = concurrent.futures.ThreadPoolExecutor(1)
running = loop.run_in_executor(pool, blocks)
queued = loop.run_in_executor(pool, ran.append, "queued")
last = loop.run_in_executor(pool, ran.append, "last")
begun.wait()
tasks = [loop.create_task(waits("running", running)), loop.create_task(waits("queued", queued))]
turns(1)
for task in tasks:
    task.cancel()
turns(2)
release.set()
pool.shutdown()
turns(2)
say(ran, running.cancelled(), queued.cancelled(), last.done())
