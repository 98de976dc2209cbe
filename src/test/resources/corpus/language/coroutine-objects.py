import asyncio
import inspect


async def f(x):
    """A coroutine function."""
    await asyncio.sleep(0)
    return x


async def g():
    yield 1


def main():
    c = f(1)
    print(type(c), c.__name__, c.__qualname__, asyncio.iscoroutine(c), asyncio.iscoroutinefunction(f), inspect.isawaitable(c))
    print(f.__doc__, inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(g), asyncio.iscoroutinefunction(main))
    print(inspect.getcoroutinestate(c))
    print(c.send(None), inspect.getcoroutinestate(c))
    try:
        c.send(None)
    except StopIteration as stop:
        print("returned", stop.value)
    print(inspect.getcoroutinestate(c))
    try:
        c.send(None)
    except RuntimeError as error:
        print(error)
    d = f(2)
    d.close()
    print(inspect.getcoroutinestate(d))
    e = f(3)
    try:
        e.throw(ValueError("thrown in"))
    except ValueError as error:
        print(error)
    h = f(4)
    try:
        h.send("not None")
    except TypeError as error:
        print(error)
    h.close()
    try:
        f()
    except TypeError as error:
        print(error)
    k = f(5)
    for bad in (lambda: iter(k), lambda: k(), lambda: k + 1, lambda: k.missing):
        try:
            bad()
        except (TypeError, AttributeError) as error:
            print(error)
    print(asyncio.run(k))
    try:
        asyncio.run(k)
    except RuntimeError as error:
        print(error)


main()
