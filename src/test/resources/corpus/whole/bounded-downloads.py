import asyncio

FILES = {"a.iso": 5, "b.zip": 2, "c.txt": 1, "d.tar": 4, "e.bin": 3}


class Progress:
    def __init__(self, total):
        self.total, self.done = total, 0

    def advance(self, n):
        self.done += n

    def __str__(self):
        return f"{self.done}/{self.total} ({self.done / self.total:.0%})"


async def chunks(size):
    for n in range(size):
        await asyncio.sleep(0.004)
        yield f"chunk {n}"


async def download(name, size, limit, progress, finished):
    async with limit:
        received = 0
        async for _ in chunks(size):
            received += 1
            progress.advance(1)
        finished.append(name)
        return name, received


async def main():
    progress, finished = Progress(sum(FILES.values())), []
    limit = asyncio.Semaphore(2)
    print(progress)
    results = await asyncio.gather(*(download(n, s, limit, progress, finished) for n, s in FILES.items()))
    print(progress, dict(results) == FILES)
    print("first finished:", finished[0], "last:", finished[-1] in FILES)
    try:
        async with asyncio.timeout(0.03):
            await download("huge.iso", 1000, limit, progress, finished)
    except TimeoutError:
        print("too slow, and the permit is back:", not limit.locked(), "huge.iso" in finished)


asyncio.run(main())
