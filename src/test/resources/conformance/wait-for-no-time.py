from twin import *


async def f():
    say("never begins")


async def g():
    try:
        await asyncio.sleep(10)
    finally:
        say("cancelled")


async def main():
    done = loop.create_future()
    done.set_result("done")
    running = asyncio.create_task(g())
    await asyncio.sleep(0)
    for seconds in (0, -1):
        say(await asyncio.wait_for(done, seconds))
        for make in (f, loop.create_future, lambda: running):
            try:
                say(await asyncio.wait_for(make(), seconds))
            except (TimeoutError, asyncio.CancelledError) as e:
                say(error(e))


run(main())
