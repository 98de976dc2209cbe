import threading
from concurrent.futures import ThreadPoolExecutor

from twin import *

release = threading.Event()


def waits():
    release.wait()
    return "result"


async def main():
    call = loop.run_in_executor(None, waits)
    ending = asyncio.ensure_future(loop.shutdown_default_executor())
    await asyncio.sleep(0)
    attempt(loop.run_in_executor, None, waits)
    say(await loop.run_in_executor(own, str, 7))
    say("the loop turns meanwhile", ending.done(), call.done())
    release.set()
    await ending
    say(await call)


own = ThreadPoolExecutor(1)
loop.set_default_executor(ThreadPoolExecutor(1))
run(main())
own.shutdown()
