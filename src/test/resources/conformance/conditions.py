from twin import *


async def waiter(name):
    async with condition:
        await condition.wait()
        mark(name, "woken")
        await asyncio.sleep(0)
        mark(name, "leaves")


async def predicate():
    async with condition:
        await condition.wait_for(lambda: len(items) > 1)
        mark("predicate", len(items))


async def notify(n):
    async with condition:
        items.append(n)
        condition.notify(n) if n else condition.notify_all()
        mark("notified", n)


items = []
condition = asyncio.Condition()
run_errors = lambda f: attempt(lambda: run(f()))
attempt(condition.notify)
run_errors(condition.wait)
for name in "abcd":
    loop.create_task(waiter(name))
loop.create_task(predicate())
turns(2)
for n in (1, 2, 0):
    loop.create_task(notify(n))
    turns(8)
