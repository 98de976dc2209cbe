import contextvars

from twin import *

user = contextvars.ContextVar("user")


def who(name):
    say(name, user.get("nobody"))


def sets():
    user.set("ann")
    loop.call_soon(who, "scheduled by it")


loop.call_soon(sets)
loop.call_soon(who, "beside it")
turns(2)
user.set("outside")
future = loop.create_future()
future.add_done_callback(lambda f: who("done callback"))
loop.call_later(0, who, "timer")
user.set("changed")
future.set_result("x")
turns(1)


async def child():
    who("child")
    user.set("child's")
    await asyncio.sleep(0)
    who("child later")


async def inline():
    user.set("inline")


async def main():
    task = asyncio.create_task(child())
    user.set("main's")
    await task
    who("main")
    await inline()
    who("main")
    await asyncio.gather(inline())
    await asyncio.wait_for(child(), 1)
    who("main")


run(main())
who("outside")
context = contextvars.copy_context()
loop.call_soon(lambda: user.set("kept"), context=context)
loop.call_soon(lambda: who("shared"), context=context)
loop.create_task(inline(), context=context)
turns(1)
say(context[user])
who("outside")
