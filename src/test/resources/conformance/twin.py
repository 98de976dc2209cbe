"""What the twins stand on: a loop on a time that passes by waiting only, and the lines that they print.

Its Java counterpart is Program in dev.loopscope.loop.conformance; the names are the same.
"""

import asyncio
import faulthandler
import selectors

NANOS = 1_000_000_000
TICK = 1_000_000
LONGEST = 20

faulthandler.dump_traceback_later(LONGEST, exit=True)


class Selector(selectors.SelectSelector):
    """Waits without time passing outside: a wait moves the loop's clock, in whole milliseconds as epoll's does."""

    def select(self, timeout=None):
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            return super().select()  # for a wake-up by another thread
        clock.nanos += -(-round(timeout * NANOS) // TICK) * TICK
        return []


class OrderedSet(dict):
    """A set that keeps the order in which its members came."""

    def add(self, member):
        self[member] = None

    def discard(self, member):
        self.pop(member, None)


class TaskGroup(asyncio.TaskGroup):
    """Cancels its tasks in the order in which they were made; asyncio's order is that of their addresses."""

    def __init__(self):
        super().__init__()
        self._tasks = OrderedSet()


asyncio.TaskGroup = TaskGroup


class Clock:
    nanos = 0

    def read(self):
        self.nanos += 1
        return (self.nanos - 1) / NANOS


class VirtualLoop(asyncio.SelectorEventLoop):
    def time(self):
        return clock.read()


def new_loop():
    return VirtualLoop(Selector())


clock = Clock()
loop = new_loop()
turn = 0


def say(*words):
    print(*words)


def mark(*words):
    """Says the words with the number of the turn."""
    print(turn, *words)


def now():
    """The time in seconds, as a text."""
    return f"{clock.nanos / NANOS:.3f}"


def pass_time(seconds):
    """The program works so long."""
    clock.nanos += round(seconds * NANOS)


def turns(count):
    """Runs exactly so many turns of the loop; none of them waits."""
    global turn
    for _ in range(count):
        turn += 1
        loop.stop()
        loop.run_forever()


def run(coroutine):
    """Runs the program's main coroutine to its end."""
    return loop.run_until_complete(coroutine)


def error(e):
    """An error in one line."""
    name = type(e).__name__
    return f"{name}: {e}" if str(e) else name


def attempt(function, *arguments):
    """Says what the function fails with, or what it gives."""
    try:
        say("->", function(*arguments))
    except BaseException as e:
        say(error(e))


def errors_of(group):
    return [error(e) for e in group.exceptions]
