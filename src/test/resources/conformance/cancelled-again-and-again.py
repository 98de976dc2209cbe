from twin import *


async def body(name):
    for i in range(2):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError as e:
            mark(name, error(e), asyncio.current_task().cancelling())
    try:
        await asyncio.sleep(10)
    finally:
        try:
            await asyncio.sleep(10)
        finally:
            mark(name, "even while cleaning up")


tasks = [loop.create_task(body(name)) for name in "ab"]
turns(1)
tasks[1].cancel("first")
tasks[1].cancel("second")
tasks[0].cancel("other")
turns(1)
for i in range(3):
    for task in tasks:
        task.cancel(str(i))
    turns(1)
turns(1)
say([task.cancelled() for task in tasks], [task.cancelling() for task in tasks])
