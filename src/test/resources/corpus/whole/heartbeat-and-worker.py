import asyncio
from contextlib import suppress


async def heartbeat(interval, beats):
    while True:
        beats.append("beat")
        await asyncio.sleep(interval)


async def job(n):
    await asyncio.sleep(0.05)
    if n == 2:
        raise RuntimeError(f"job {n} broke")
    return n * 100


class Service:
    def __init__(self):
        self.beats, self.results, self.errors = [], [], []

    async def __aenter__(self):
        self.heart = asyncio.create_task(heartbeat(0.01, self.beats), name="heart")
        return self

    async def __aexit__(self, kind, error, trace):
        self.heart.cancel()
        with suppress(asyncio.CancelledError):
            await self.heart
        print("heart stopped:", self.heart.cancelled())

    async def run(self, jobs):
        for n in range(jobs):
            try:
                self.results.append(await job(n))
            except RuntimeError as error:
                self.errors.append(str(error))


async def main():
    async with Service() as service:
        await service.run(4)
        print([t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()])
    print(service.results, service.errors, len(service.beats) >= 5)


asyncio.run(main())
