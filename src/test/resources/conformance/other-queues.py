from twin import *

lowest = asyncio.PriorityQueue()
latest = asyncio.LifoQueue()
for item in (3, 1, 2, 5, 4):
    lowest.put_nowait(item)
    latest.put_nowait(item)
say([lowest.get_nowait() for _ in range(5)], [latest.get_nowait() for _ in range(5)])
