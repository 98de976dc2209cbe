import asyncio
import functools


def callback(*args):
    pass


class Thing:
    def method(self):
        pass

    def __repr__(self):
        return "a thing"


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f)
    f.add_done_callback(callback)
    print(f)
    f.set_result("x" * 100)
    print(f)
    g = loop.create_future()
    g.set_exception(KeyError("k"))
    print(g, repr(g.exception()))
    h = loop.create_future()
    h.cancel()
    print(h)
    handle = loop.call_soon(callback, 1, "two")
    print(handle)
    handle.cancel()
    print(handle)
    timer = loop.call_later(5, callback)
    print(timer)
    timer.cancel()
    print(timer)
    print(loop.call_soon(functools.partial(callback, 1)), loop.call_soon(Thing().method), loop.call_soon(print))
    print(loop.call_soon(lambda: None))
    print(asyncio.gather(asyncio.sleep(0), asyncio.sleep(0)))
    await asyncio.sleep(0)


asyncio.run(main())
loop = asyncio.new_event_loop()
print(loop)
loop.close()
print(loop)
