import asyncio
import math
import random
from dataclasses import dataclass, field


@dataclass
class Running:
    """Mean and deviation by Welford's method."""
    count: int = 0
    mean: float = 0.0
    _m2: float = field(default=0.0, repr=False)
    low: float = math.inf
    high: float = -math.inf

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self._m2 += delta * (value - self.mean)
        self.low, self.high = min(self.low, value), max(self.high, value)

    @property
    def deviation(self):
        return math.sqrt(self._m2 / (self.count - 1)) if self.count > 1 else 0.0


async def sensor(name, seed, readings):
    r = random.Random(seed)
    for _ in range(readings):
        await asyncio.sleep(0)
        value = r.gauss(20, 2)
        if r.random() < 0.1:
            raise OSError(f"{name} lost its signal")
        yield round(value, 2)


async def collect(name, seed, statistics, alarms):
    try:
        async for value in sensor(name, seed, 20):
            statistics.setdefault(name, Running()).add(value)
            if abs(value - 20) > 4:
                alarms.append((name, value))
    except OSError as error:
        return str(error)
    return f"{name} completed"


async def main():
    statistics, alarms = {}, []
    print(*await asyncio.gather(*(collect(f"s{n}", n, statistics, alarms) for n in range(4))), sep="\n")
    for name, s in sorted(statistics.items()):
        print(f"{name}: n={s.count:<3} mean={s.mean:7.3f} ±{s.deviation:6.3f} [{s.low}, {s.high}]")
    print(alarms, Running(), Running() == Running())


asyncio.run(main())
