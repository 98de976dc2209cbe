import asyncio


class TokenBucket:
    """At most `rate` calls in every `period`."""

    def __init__(self, rate, period):
        self.rate, self.period = rate, period
        self.tokens = asyncio.Semaphore(rate)

    async def __aenter__(self):
        await self.tokens.acquire()

    async def __aexit__(self, *args):
        asyncio.get_running_loop().call_later(self.period, self.tokens.release)


async def call(n, bucket, log, start):
    async with bucket:
        log.append((n, int((asyncio.get_running_loop().time() - start) / 0.1)))


async def main():
    bucket, log = TokenBucket(3, 0.1), []
    start = asyncio.get_running_loop().time()
    await asyncio.gather(*(call(n, bucket, log, start) for n in range(8)))
    print([n for n, _ in log])
    slots = [slot for _, slot in log]
    print(slots == sorted(slots), slots[0], slots[2], slots[3] >= 1, slots[6] >= 2)


asyncio.run(main())
