import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n * 10


async def main():
    task = asyncio.create_task(work(1), name="worker")
    other = asyncio.ensure_future(work(2))
    print(task.get_name(), other.get_name(), task.done(), task.get_coro().__name__)
    other.set_name("renamed")
    print(other.get_name(), asyncio.ensure_future(task) is task, asyncio.current_task().get_name())
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    task.add_done_callback(lambda t: print("done:", t.get_name(), t.result()))
    print(await task, await other, task.result(), task.exception(), len(asyncio.all_tasks()))
    for call in (lambda: task.set_result(1), lambda: task.set_exception(ValueError())):
        try:
            call()
        except RuntimeError as error:
            print(error)
    for bad in (5, work, "x"):
        try:
            asyncio.create_task(bad)
        except TypeError as error:
            print(str(error).split(" at 0x")[0])
    try:
        asyncio.ensure_future(5)
    except TypeError as error:
        print(error)
    await asyncio.sleep(0)
    cancelled = asyncio.create_task(work(3))
    await asyncio.sleep(0)
    print(cancelled.cancel(), cancelled.cancelled(), cancelled.cancelling())
    try:
        await cancelled
    except asyncio.CancelledError:
        print(cancelled.cancelled(), cancelled.cancelling(), cancelled.cancel(), cancelled.uncancel())
    for method in (cancelled.result, cancelled.exception):
        try:
            method()
        except asyncio.CancelledError as error:
            print("CancelledError", error.args)
    loop_task = asyncio.get_running_loop().create_task(work(4), name=44)
    print(repr(loop_task.get_name()), await loop_task, isinstance(loop_task, asyncio.Future))


asyncio.run(main())
try:
    c = work(5)
    asyncio.create_task(c)
except RuntimeError as error:
    print(error)
    c.close()
