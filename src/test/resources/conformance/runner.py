import threading

from twin import *

release = threading.Event()


async def numbers():
    try:
        yield 1
    finally:
        await asyncio.sleep(1)
        say("generator closed", now())
        release.set()


async def left():
    try:
        await asyncio.sleep(10)
    finally:
        say("task cancelled")


def call():
    release.wait()
    say("call ends")


async def begin():
    global generator, task
    generator = numbers()
    await anext(generator)
    task = asyncio.create_task(left())
    running = asyncio.get_running_loop()
    running.run_in_executor(None, call)
    return running


async def go_on(first):
    say(asyncio.get_running_loop() is first, len(asyncio.all_tasks()))
    coroutine = left()
    attempt(runner.run, coroutine)
    coroutine.close()
    await asyncio.sleep(1)
    say("second run ends", now())


runner = asyncio.Runner(loop_factory=new_loop)
first = runner.run(begin())
runner.run(go_on(first))
runner.close()
say("closed", first.is_closed())
runner.close()
attempt(runner.get_loop)
