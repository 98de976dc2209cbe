from twin import *

other = asyncio.new_event_loop()
attempt(lambda: asyncio.gather(loop.create_future(), other.create_future()))
