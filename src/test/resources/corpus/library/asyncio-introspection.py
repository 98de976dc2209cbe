import asyncio
import inspect


async def coroutine():
    await asyncio.sleep(0.01)


class Awaitable:
    def __await__(self):
        return asyncio.sleep(0, "awaited").__await__()


async def main():
    c = coroutine()
    print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(coroutine), asyncio.isfuture(c), inspect.isawaitable(c))
    print(inspect.isawaitable(Awaitable()), await Awaitable(), await asyncio.ensure_future(Awaitable()))
    task = asyncio.create_task(c, name="c")
    print(asyncio.isfuture(task), [t.get_name() for t in asyncio.all_tasks() if t is not asyncio.current_task()])
    await asyncio.sleep(0)
    frames = task.get_stack()
    print(len(frames), frames[0].f_code.co_name)
    await task
    print(task.get_stack(), asyncio.FIRST_COMPLETED, asyncio.ALL_COMPLETED, asyncio.FIRST_EXCEPTION)
    print([name for name in ("run", "gather", "TaskGroup", "timeout", "Barrier", "Runner", "to_thread") if hasattr(asyncio, name)])
    print(issubclass(asyncio.CancelledError, Exception), asyncio.CancelledError.__mro__[1].__name__, asyncio.TimeoutError is TimeoutError)
    print(issubclass(asyncio.InvalidStateError, Exception), asyncio.QueueFull.__name__, asyncio.Task.__name__)


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as error:
    print(error)
