import threading

from twin import *


def in_thread(tries):
    thread = threading.Thread(target=tries)
    thread.start()
    thread.join()


def tries():
    attempt(asyncio.get_event_loop)


async def f():
    say("never")


def is_running_loop(one):
    say(asyncio.get_running_loop() is one, asyncio.get_event_loop() is one)


attempt(asyncio.get_running_loop)
coroutine = f()
attempt(asyncio.create_task, coroutine)
coroutine.close()
made = asyncio.get_event_loop()
say(asyncio.get_event_loop() is made)
asyncio.set_event_loop(loop)
other = new_loop()
say(asyncio.get_event_loop() is loop)
in_thread(tries)
loop.call_soon(is_running_loop, loop)
turns(1)
asyncio.set_event_loop(None)
attempt(asyncio.get_event_loop)
other.call_soon(is_running_loop, other)
other.call_soon(other.stop)
in_thread(other.run_forever)
made.close()
loop.call_soon(lambda: attempt(made.run_forever))
turns(1)
