"""Who called whom, asked from everywhere that code runs: functions, operators, key functions, generators, driven coroutines."""
import asyncio
import sys


def stack():
    frame = sys._getframe(1)
    names = []
    while frame is not None and frame.f_code.co_name != "_run":  # below that it is the loop's own
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    return names


def shown(where):
    print(where, stack()[1:])


def plain():
    shown("plain")


def deep(n):
    if n:
        deep(n - 1)
    else:
        shown("deep")
    return n


def by_key(value):
    if value == 2:
        shown("key")
    return -value


def sorting():
    shown("before sorted")
    sorted([1, 2, 3], key=by_key)
    deep(2)
    shown("after sorted")


class Number:
    def __init__(self):
        shown("init")

    def __add__(self, other):
        plain()
        shown("add")
        return self

    @property
    def value(self):
        shown("property")
        return 1


def operators():
    number = Number()
    number + number
    number.value
    shown("after operators")


def steps():
    shown("first step")
    yield 1
    deep(1)
    shown("second step")
    yield 2


def two_callers():
    generator = steps()
    next(generator)

    def other():
        shown("before next")
        next(generator)
        shown("after next")

    other()
    shown("after both")
    for _ in steps():
        shown("in the loop")
        break


class Yielding:
    def __await__(self):
        sent = yield "yielded"
        return sent


async def awaiting():
    deep(1)
    print("sent", await Yielding())
    return "returned"


def by_hand():
    coroutine = awaiting()
    print(coroutine.send(None))
    shown("between")

    def other():
        try:
            coroutine.send("more")
        except StopIteration as stop:
            print(stop.value)
        shown("after the end")

    other()
    shown("by hand")


def failing(n):
    if n == 0:
        raise ValueError("deep down")
    failing(n - 1)


def errors():
    try:
        failing(3)
    except ValueError:
        shown("except")
    try:
        sorted([1, 2], key=failing)
    except ValueError:
        shown("except of sorted")
    shown("after errors")


def endless(n):
    return endless(n + 1)


def recursion():
    try:
        endless(0)
    except RecursionError:
        shown("except of recursion")
    plain()


async def child(name):
    await asyncio.sleep(0)
    plain()
    await asyncio.sleep(0)
    return stack()[0], name


async def main():
    print(await asyncio.gather(child("a"), child("b")))
    task = asyncio.create_task(child("c"))
    print(await child("d"), await task)


for scene in (plain, lambda: deep(3), sorting, operators, two_callers, by_hand, errors, recursion):
    scene()
    shown("module")
asyncio.run(main())
