"""Coroutines that await one another, tasks, callbacks and calls to threads, at every depth."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


import asyncio
async def chain(n):
    if n == 0:
        await asyncio.sleep(0)
        return 1
    return await chain(n - 1)
async def noawait(n):
    return 1 if n == 0 else await noawait(n - 1)
async def with_try(n):
    try:
        if n == 0:
            await asyncio.sleep(0)
            return 1
        async with Ctx():
            return await with_try(n - 1)
    finally:
        pass
class Ctx:
    async def __aenter__(self): pass
    async def __aexit__(self, *a): pass
async def task_chain(n):
    return 1 if n == 0 else await asyncio.create_task(task_chain(n - 1))
async def gather_chain(n):
    return 1 if n == 0 else (await asyncio.gather(gather_chain(n - 1)))[0]
async def agen(n):
    if n == 0:
        await asyncio.sleep(0)
        yield 1
    else:
        async for x in agen(n - 1):
            yield x
async def acomp(n):
    return [x async for x in agen(n)]
class Aw:
    def __init__(self, n): self.n = n
    def __await__(self):
        if self.n == 0:
            yield from asyncio.sleep(0).__await__()
            return 1
        return (yield from Aw(self.n - 1).__await__())
async def aw(n): return await Aw(n)
class Aw2:
    def __init__(self, n): self.n = n
    def __await__(self): return down(self.n).__await__()
async def down(n):
    return 1 if n == 0 else await Aw2(n - 1)
def sync(n):
    return 1 if n == 0 else 1 + sync(n - 1)
async def created_at_depth(n):
    def go(k):
        if k == 0: return asyncio.create_task(chain(n))
        return go(k - 1)
    return await go(n)
async def cancel_chain(n):
    async def wait(k):
        try:
            if k == 0: await asyncio.sleep(10)
            else: await wait(k - 1)
        except asyncio.CancelledError:
            raise
    t = asyncio.create_task(wait(n)); await asyncio.sleep(0); t.cancel()
    try: await t
    except asyncio.CancelledError: return 'cancelled'
async def callback(n):
    loop = asyncio.get_running_loop(); f = loop.create_future()
    def cb():
        try: f.set_result(sync(n))
        except RecursionError as e: f.set_exception(e)
    loop.call_soon(cb)
    return await f
async def done_callback(n):
    t = asyncio.create_task(asyncio.sleep(0)); f = asyncio.get_running_loop().create_future()
    def cb(_):
        try: f.set_result(sync(n))
        except RecursionError as e: f.set_exception(e)
    t.add_done_callback(cb)
    return await f
async def thread(n):
    return await asyncio.to_thread(sync, n)
async def executor(n):
    from concurrent.futures import ThreadPoolExecutor
    with ThreadPoolExecutor(2) as pool:
        return await asyncio.get_running_loop().run_in_executor(pool, sync, n)
async def timeouts(n):
    if n == 0:
        await asyncio.sleep(0); return 1
    async with asyncio.timeout(100):
        return await timeouts(n - 1)
async def wait_for(n):
    return 1 if n == 0 else await asyncio.wait_for(wait_for(n - 1), 100)
async def groups(n):
    if n == 0: return 1
    async with asyncio.TaskGroup() as g:
        t = g.create_task(groups(n - 1))
    return t.result()
async def shield(n):
    return 1 if n == 0 else await asyncio.shield(shield(n - 1))
async def sync_await_mix(n):
    def s(k):
        return k if k == 0 else s(k - 1)
    s(n // 2)
    return await chain(n // 2)
async def run_in_depth():
    return 1
def nested_run(n):
    return asyncio.run(chain(5)) if n == 0 else nested_run(n - 1)
def driven(n):
    # a coroutine driven by hand in a coroutine driven by hand
    async def c(k):
        if k:
            try: c(k - 1).send(None)
            except StopIteration as e: return e.value
        return k
    try: c(n).send(None)
    except StopIteration as e: return e.value
async def driven_suspended(n):
    class Y:
        def __await__(self): yield 1
    async def inner(k):
        if k == 0: await Y()
        else:
            g = inner(k - 1)
            g.send(None)
            await Y()
    c = inner(n)
    c.send(None)
    return 1


def attempts(limit):
    for n in (limit // 3, limit - 40, limit * 2, 20000):
        for f in (chain, noawait, with_try, acomp, aw, down, created_at_depth, cancel_chain, callback, done_callback, thread, executor, timeouts, sync_await_mix, driven_suspended):
            attempt(f'{f.__name__} {n}', lambda: asyncio.run(f(n)))
        attempt(f'driven {n}', lambda: driven(n))
        attempt(f'nested run {n}', lambda: nested_run(n))
    for n in (100, limit, 3000):
        for f in (task_chain, gather_chain, wait_for, groups, shield):
            attempt(f'{f.__name__} {n}', lambda: asyncio.run(f(n)))
    for n in range(limit - 45, limit - 10, 2):
        attempt(f'chain at {n}', lambda: asyncio.run(chain(n)))
        attempt(f'mix at {n}', lambda: asyncio.run(sync_await_mix(n)))
        attempt(f'nested run at {n}', lambda: nested_run(n))


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
