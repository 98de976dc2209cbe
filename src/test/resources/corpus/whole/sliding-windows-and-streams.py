import asyncio
from collections import deque
from itertools import islice


def window(items, size):
    it = iter(items)
    current = deque(islice(it, size), maxlen=size)
    if len(current) == size:
        yield tuple(current)
    for item in it:
        current.append(item)
        yield tuple(current)


async def stream(values, delay=0):
    for v in values:
        await asyncio.sleep(delay)
        yield v


async def amap(function, source):
    async for item in source:
        yield function(item)


async def afilter(test, source):
    async for item in source:
        if test(item):
            yield item


async def azip(*sources):
    iterators = [aiter(s) for s in sources]
    while True:
        try:
            yield tuple([await anext(i) for i in iterators])
        except StopAsyncIteration:
            return


async def merge(*sources):
    queue, done = asyncio.Queue(), object()

    async def pump(source):
        async for item in source:
            await queue.put(item)
        await queue.put(done)
    tasks = [asyncio.create_task(pump(s)) for s in sources]
    left = len(tasks)
    while left:
        item = await queue.get()
        if item is done:
            left -= 1
        else:
            yield item


async def take(n, source):
    if n:
        async for item in source:
            yield item
            n -= 1
            if n == 0:
                return


async def main():
    prices = [10, 11, 9, 14, 13, 12, 20]
    print(list(window(prices, 3)), list(window("ab", 5)))
    print([round(sum(w) / 3, 2) for w in window(prices, 3)], [b - a for a, b in window(prices, 2)])
    print([x async for x in afilter(lambda v: v % 2, amap(lambda v: v * v, stream(prices)))])
    print([p async for p in azip(stream("abc"), stream(range(10)))])
    print([x async for x in merge(stream([1, 2, 3]), stream("xy"))])
    print([x async for x in take(2, stream(prices))], [x async for x in take(0, stream(prices))])
    print(max([x async for x in stream(prices)]), sum([x async for x in stream(prices)]))


asyncio.run(main())
