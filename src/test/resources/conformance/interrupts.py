import signal

from twin import *


def interrupt():
    signal.raise_signal(signal.SIGINT)


async def main(kind):
    try:
        interrupt()
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        say(kind, "told")
        if kind == "insists":
            interrupt()
        await asyncio.sleep(1)
        say(kind, "has cleaned up")
        if kind == "refuses":
            return "result"
        raise


for kind in "obeys", "refuses", "insists":
    attempt(lambda: asyncio.run(main(kind), loop_factory=new_loop))
