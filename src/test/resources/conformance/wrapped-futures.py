import concurrent.futures

from twin import *


def source():
    return concurrent.futures.Future()


done = source()
done.set_result("x")
wrapped = asyncio.wrap_future(done, loop=loop)
say(wrapped.done())
turns(1)
say(wrapped.done(), wrapped.result())
failing = source()
wrapped = asyncio.wrap_future(failing, loop=loop)
failing.set_exception(ValueError("boom"))
turns(1)
attempt(wrapped.result)
cancelled = source()
wrapped = asyncio.wrap_future(cancelled, loop=loop)
wrapped.cancel()
say(cancelled.cancelled())
turns(1)
say(cancelled.cancelled())
late = source()
wrapped = asyncio.wrap_future(late, loop=loop)
say(late.cancel())
turns(1)
say(wrapped.cancelled())
