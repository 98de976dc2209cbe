import asyncio


def note(name):
    def callback(future):
        print(name, future.result() if not future.cancelled() else "cancelled")
    return callback


async def work():
    print("working")
    await asyncio.sleep(0)
    return "result"


async def main():
    task = asyncio.create_task(work())
    one, two = note("one"), note("two")
    task.add_done_callback(one)
    task.add_done_callback(two)
    task.add_done_callback(one)
    print(task.remove_done_callback(one))
    task.add_done_callback(lambda t: t.add_done_callback(note("added by a callback")))
    value = await task
    print("main has", value)
    task.add_done_callback(note("late"))
    print("not yet")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    cancelled = asyncio.create_task(asyncio.sleep(1))
    cancelled.add_done_callback(note("three"))
    await asyncio.sleep(0)
    cancelled.cancel()
    await asyncio.wait([cancelled])
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(lambda f: print("in the loop:", asyncio.get_running_loop() is loop, asyncio.current_task()))
    f.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())
