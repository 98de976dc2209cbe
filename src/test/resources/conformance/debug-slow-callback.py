import logging

from twin import *


class Lines(logging.Handler):
    def emit(self, record):
        say(record.getMessage().split(" ")[0], record.getMessage().split(" took ")[1])


logging.getLogger("asyncio").addHandler(Lines(logging.WARNING))
say(loop.get_debug(), loop.slow_callback_duration)
loop.set_debug(True)
loop.call_soon(pass_time, 0.15)
loop.call_soon(pass_time, 0.05)


async def slow():
    pass_time(0.2)
    await asyncio.sleep(0)
    pass_time(0.3)


loop.create_task(slow())
turns(3)
loop.slow_callback_duration = 1
loop.call_soon(pass_time, 0.5)
turns(1)
