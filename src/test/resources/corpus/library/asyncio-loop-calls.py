import asyncio
import functools


def say(*args, **kwargs):
    print("called", *args, kwargs or "")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(say, 1)
    loop.call_soon(functools.partial(say, 2, key="word"))
    cancelled = loop.call_soon(say, "never")
    cancelled.cancel()
    loop.call_later(0.15, say, "later")
    loop.call_later(0.05, say, "sooner")
    handle = loop.call_at(loop.time() + 0.1, say, "at")
    print(type(handle).__name__, handle.when() > loop.time(), handle.cancelled(), cancelled.cancelled())
    loop.call_soon_threadsafe(say, "threadsafe")
    dropped = loop.call_later(0.06, say, "never")
    dropped.cancel()
    await asyncio.sleep(0.25)
    for bad in (lambda: loop.call_later(None, say), lambda: loop.call_at(None, say), lambda: loop.close()):
        try:
            bad()
        except (TypeError, RuntimeError) as error:
            print(type(error).__name__, error)


try:
    asyncio.run(main())
finally:
    print("ended")
