from twin import *


async def party(name):
    try:
        mark(name, await barrier.wait())
    except asyncio.BrokenBarrierError as e:
        mark(name, error(e))
    except asyncio.CancelledError:
        mark(name, "cancelled")


barrier = asyncio.Barrier(3)
for name in "abcde":
    loop.create_task(party(name))
turns(6)
say(barrier.n_waiting, barrier.broken)
loop.create_task(barrier.reset())
turns(4)
tasks = [loop.create_task(party(name)) for name in "fg"]
turns(2)
tasks[0].cancel()
turns(2)
say(barrier.n_waiting)
loop.create_task(barrier.abort())
turns(4)
loop.create_task(party("h"))
turns(2)
attempt(lambda: asyncio.Barrier(0))
