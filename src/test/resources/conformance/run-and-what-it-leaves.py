from twin import *


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        say("left cancelled")
        await asyncio.sleep(2)
        say("left is clean", now())


async def fails():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(1)
        raise ValueError("cleaning up fails")


def handler(loop, context):
    say(context["message"], error(context["exception"]), sorted(context))


async def main(outcome):
    running = asyncio.get_running_loop()
    running.set_exception_handler(handler)
    tasks = [asyncio.create_task(left()), asyncio.create_task(fails())]
    await asyncio.sleep(0)
    say("main", outcome)
    if outcome == "raises":
        raise ValueError("boom")
    if outcome == "is cancelled":
        asyncio.current_task().cancel("by itself")
        await asyncio.sleep(1)
    return outcome


def run_in_vain(coroutine):
    try:
        asyncio.run(coroutine)
    finally:
        coroutine.close()


async def nested():
    attempt(run_in_vain, main("never"))


for outcome in "returns", "raises", "is cancelled":
    attempt(lambda: asyncio.run(main(outcome), loop_factory=new_loop))
asyncio.run(nested(), loop_factory=new_loop)
