import asyncio
import contextvars

depth = contextvars.ContextVar("depth", default=0)


async def at_once(n):
    print("runs at once", n, asyncio.current_task().get_name(), depth.get())
    depth.set(n)
    return n


async def waits(n):
    print("begins", n, asyncio.current_task().get_name())
    await asyncio.sleep(0)
    print("goes on", n)
    return n * 10


async def fails():
    raise ValueError("at once")


async def nests(n):
    if n:
        inner = asyncio.create_task(nests(n - 1), name=f"nested {n - 1}")
        print("in", asyncio.current_task().get_name(), "made", inner.get_name(), inner.done())
        await inner
    else:
        await asyncio.sleep(0)
    print("out of", asyncio.current_task().get_name())


async def blocked(event):
    try:
        await event.wait()
    except asyncio.CancelledError:
        print("cancelled while it waits")
        raise


class Counted(asyncio.Task):
    made = 0

    def __init__(self, *args, **kwargs):
        Counted.made += 1
        super().__init__(*args, **kwargs)


async def shows_itself():
    return asyncio.current_task()


async def main():
    loop = asyncio.get_running_loop()
    me = asyncio.current_task()
    loop.set_task_factory(asyncio.eager_task_factory)
    depth.set(7)
    done = asyncio.create_task(at_once(1), name="first")
    print(done.done(), done.result(), asyncio.current_task() is me, depth.get())
    half = asyncio.create_task(waits(2), name="second")
    print(half.done(), len(asyncio.all_tasks()))
    print(await half)
    print(await asyncio.gather(at_once(3), waits(4), at_once(5)))
    bad = asyncio.create_task(fails())
    print(bad.done(), repr(bad.exception()))
    await asyncio.create_task(nests(3), name="nested 3")
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(waits(n)) for n in (6, 7)]
        quick = group.create_task(at_once(8))
        print([t.done() for t in tasks], quick.done())
    print([t.result() for t in tasks])
    event = asyncio.Event()
    stuck = asyncio.create_task(blocked(event))
    stuck.cancel()
    print(stuck.done(), stuck.cancelling())
    print(await asyncio.gather(stuck, return_exceptions=True))
    try:
        async with asyncio.timeout(0.05):
            await asyncio.create_task(blocked(event))
    except TimeoutError:
        print("timed out")
    print(await asyncio.wait_for(at_once(9), 1))
    loop.set_task_factory(asyncio.create_eager_task_factory(Counted))
    task = asyncio.create_task(shows_itself())
    print(Counted.made, task.result() is task, type(task).__name__)
    loop.set_task_factory(None)
    own = asyncio.Task(shows_itself(), loop=loop, eager_start=True)
    print(own.done(), own.result() is own)
    lazy = asyncio.Task(shows_itself())
    print(lazy.done(), await lazy is lazy)
    loop.call_soon(lambda: print("in a callback", asyncio.Task(at_once(10), loop=loop, eager_start=True).done(),
                                 asyncio.current_task()))
    await asyncio.sleep(0)
    print("end", asyncio.current_task() is me)


asyncio.run(main())
