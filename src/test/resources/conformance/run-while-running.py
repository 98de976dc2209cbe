from twin import *

other = asyncio.new_event_loop()
done = loop.create_future()
foreign = other.create_future()


def inside():
    say(loop.is_running(), asyncio.get_running_loop() is loop)
    attempt(lambda: loop.run_until_complete(done))
    attempt(lambda: other.run_until_complete(foreign))
    attempt(loop.close)
    say(loop.is_running())


attempt(asyncio.get_running_loop)
loop.call_soon(inside)
turns(1)
loop.call_soon(say, "undisturbed")
turns(1)
