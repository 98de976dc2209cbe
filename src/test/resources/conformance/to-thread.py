import contextvars

from twin import *

user = contextvars.ContextVar("user", default="nobody")


def who(greeting):
    user.set("seen by nobody else")
    return greeting


def read():
    return user.get()


async def main():
    user.set("ann")
    say(await asyncio.to_thread(read))
    say(await loop.run_in_executor(None, read))
    coroutine = asyncio.to_thread(who, "hello")
    user.set("bob")
    say(await coroutine, user.get())
    say(await asyncio.to_thread(read))
    say(await asyncio.gather(*[asyncio.to_thread(read) for _ in range(3)]))


run(main())
