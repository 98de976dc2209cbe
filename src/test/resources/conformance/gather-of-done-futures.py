from twin import *


async def main():
    done = loop.create_future()
    done.set_result("done")
    mark("begins")
    mark(asyncio.gather(done, done).done())
    mark(await asyncio.gather(done))
    pending = asyncio.create_task(asyncio.sleep(0, "pending"))
    mark(await asyncio.gather(done, pending, asyncio.sleep(0, "coroutine")))


loop.create_task(main())
turns(6)
