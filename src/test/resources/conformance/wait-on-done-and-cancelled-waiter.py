from twin import *


async def waiter(futures):
    done, pending = await asyncio.wait(futures)
    mark(len(done), len(pending))


future = loop.create_future()
future.set_result("x")
loop.create_task(waiter([future, future]))
mark("begins")
turns(4)
pending = loop.create_future()
task = loop.create_task(waiter([pending]))
turns(2)
task.cancel()
turns(2)
say(task.cancelled(), pending.cancelled(), pending.done())


async def main():
    try:
        await asyncio.wait([])
    except ValueError as e:
        say(error(e))


run(main())
