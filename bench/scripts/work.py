"""Pieces of a script's work, each timed cold (its first round) and warm (the median of the last half), in microseconds."""
import asyncio
import time

SECONDS = 5  # that each piece is repeated for: the compilers of two busy cores are done by then


def arithmetic():
    total = 0
    for i in range(100_000):
        total += i * 3 % 7
    return total


def floats():
    x = 0.5
    for _ in range(100_000):
        x = x * 3.7 * (1.0 - x)
    return x


def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def calls():
    return fib(18)


def keywords():
    def add(a, b=2, *, c=3):
        return a + b + c

    total = 0
    for i in range(30_000):
        total += add(i, c=4)
    return total


def strings():
    parts = []
    for i in range(10_000):
        parts.append(f"item {i:05d}".upper())
    text = ",".join(parts)
    return len(text.split(",")), text.count("9"), text.replace("ITEM", "x")[:10]


def lists():
    values = [(i * 7919) % 10_007 for i in range(20_000)]
    values.sort()
    squares = [v * v for v in values if v % 3]
    return sum(squares[::2]), max(values)


def dicts():
    counts = {}
    for i in range(20_000):
        key = i % 997
        counts[key] = counts.get(key, 0) + 1
    return sum(counts.values())


def numbers():
    for i in range(20_000):
        yield i


def generators():
    return sum(n for n in numbers() if n & 1)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx):
        return Point(self.x + dx, self.y)


def objects():
    point = Point(0, 1)
    for _ in range(10_000):
        point = point.moved(1)
    return point.x


def errors():
    caught = 0
    for i in range(5_000):
        try:
            if i % 2:
                raise ValueError(i)
        except ValueError:
            caught += 1
    return caught


async def _switch():
    for _ in range(5_000):
        await asyncio.sleep(0)


def switches():
    asyncio.run(_switch())


async def _one(i):
    return i


async def _gather():
    return sum(await asyncio.gather(*(_one(i) for i in range(10_000))))


def gather():
    return asyncio.run(_gather())


def measure(work):
    times = []
    end = time.perf_counter() + SECONDS
    while len(times) < 10 or time.perf_counter() < end:
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1e6)
    last = sorted(times[len(times) // 2:])
    print(f"{work.__name__}\t{times[0]:.0f}\t{last[len(last) // 2]:.0f}")


for piece in (arithmetic, floats, calls, keywords, strings, lists, dicts, generators, objects, errors, switches, gather):
    measure(piece)
