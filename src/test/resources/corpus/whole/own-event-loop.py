import heapq
import time
from collections import deque


class Future:
    def __init__(self):
        self.result, self.done, self.callbacks = None, False, []

    def set(self, result):
        self.result, self.done = result, True
        for callback in self.callbacks:
            callback(self)

    def __await__(self):
        if not self.done:
            yield self
        return self.result


class Loop:
    def __init__(self):
        self.ready, self.timers, self.count = deque(), [], 0

    def call_later(self, delay, callback, *args):
        self.count += 1
        heapq.heappush(self.timers, (time.monotonic() + delay, self.count, callback, args))

    def task(self, coroutine):
        finished = Future()

        def step(value=None):
            try:
                waits_for = coroutine.send(value)
            except StopIteration as stop:
                finished.set(stop.value)
            else:
                waits_for.callbacks.append(lambda f: self.ready.append((step, (f.result,))))
        self.ready.append((step, ()))
        return finished

    def run(self, coroutine):
        main = self.task(coroutine)
        while not main.done:
            while self.timers and (not self.ready or self.timers[0][0] <= time.monotonic()):
                when, _, callback, args = heapq.heappop(self.timers)
                time.sleep(max(0, when - time.monotonic()))
                self.ready.append((callback, args))
            callback, args = self.ready.popleft()
            callback(*args)
        return main.result


loop = Loop()


def sleep(delay, result=None):
    future = Future()
    loop.call_later(delay, future.set, result)
    return future


async def worker(name, delay):
    print(name, "begins")
    value = await sleep(delay, f"slept {delay}")
    print(name, value)
    return name


async def main():
    tasks = [loop.task(worker(n, d)) for n, d in (("slow", 0.25), ("fast", 0.05), ("middle", 0.15))]
    return [await t for t in tasks]


print(loop.run(main()))
