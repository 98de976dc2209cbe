import heapq
import itertools


class Scheduler:
    """Runs generators in turns, and sleeping ones when their time has come, on a clock of its own."""

    def __init__(self):
        self.now, self.ready, self.sleeping = 0, [], []
        self.order = itertools.count()

    def spawn(self, name, generator):
        self.ready.append((name, generator))

    def run(self):
        while self.ready or self.sleeping:
            if not self.ready:
                self.now, _, name, generator = heapq.heappop(self.sleeping)
                self.ready.append((name, generator))
            name, generator = self.ready.pop(0)
            try:
                delay = next(generator)
            except StopIteration as stop:
                print(f"{self.now:>3} {name} returned {stop.value}")
            except Exception as error:
                print(f"{self.now:>3} {name} failed: {error!r}")
            else:
                if delay:
                    heapq.heappush(self.sleeping, (self.now + delay, next(self.order), name, generator))
                else:
                    self.ready.append((name, generator))


scheduler = Scheduler()


def worker(name, delays):
    total = 0
    for delay in delays:
        print(f"{scheduler.now:>3} {name} waits {delay}")
        yield delay
        total += delay
    return total


def faulty():
    yield 2
    yield 1 / 0


def parent():
    for n in range(2):
        scheduler.spawn(f"child{n}", worker(f"child{n}", [n, 1]))
        yield
    return "spawned"


scheduler.spawn("a", worker("a", [3, 1]))
scheduler.spawn("b", worker("b", [1, 1, 1]))
scheduler.spawn("bad", faulty())
scheduler.spawn("parent", parent())
scheduler.run()
