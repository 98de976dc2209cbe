from twin import *

other = asyncio.new_event_loop()
event = asyncio.Event()
loop.create_task(event.wait())
turns(1)


def elsewhere():
    try:
        other.run_until_complete(event.wait())
        say("well")
    except RuntimeError as e:
        say(error(e)[-36:])
elsewhere()
event.set()
elsewhere()
