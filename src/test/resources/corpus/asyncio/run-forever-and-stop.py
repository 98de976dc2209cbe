import asyncio
import warnings


async def func(n):
    print("Suspending func", n)
    await asyncio.sleep(0.1 * n)
    print("Resuming func", n)
    return f"func{n}"


def finished(task):
    print("task ended, its result is", task.result())
    if task.get_name() == "last":
        loop.stop()


loop = asyncio.new_event_loop()
one = loop.create_task(func(1))
two = loop.create_task(func(2), name="last")
one.add_done_callback(finished)
two.add_done_callback(finished)
try:
    one.result()
except asyncio.InvalidStateError as error:
    print(type(error).__name__, error)
loop.run_forever()
print(one.result(), two.result())
loop.call_soon(print, "in the turn that stops")
loop.call_soon(loop.stop)
loop.call_soon(print, "behind stop, in the same turn")
loop.call_soon(loop.call_soon, print, "left for the next run")
loop.run_forever()
print("stopped")
loop.stop()
loop.run_forever()
loop.close()
