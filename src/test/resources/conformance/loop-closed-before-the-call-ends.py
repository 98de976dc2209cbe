import threading
from concurrent.futures import ThreadPoolExecutor

from twin import *

release = threading.Event()
ended = threading.Event()


def waits():
    release.wait()
    ended.set()


pool = ThreadPoolExecutor(1)
loop.set_default_executor(pool)
future = loop.run_in_executor(None, waits)
loop.close()
say("closed", ended.is_set())
release.set()
pool.shutdown()
say(ended.is_set(), future.done())


async def f():
    say("never")


coroutine = f()
attempt(asyncio.run_coroutine_threadsafe, coroutine, loop)
coroutine.close()
