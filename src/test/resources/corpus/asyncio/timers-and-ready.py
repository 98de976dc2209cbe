import asyncio
import time


def say(text):
    print(text)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(0, say, "timer of zero")
    loop.call_soon(say, "soon")
    await asyncio.sleep(0)
    print("main after a turn")
    await asyncio.sleep(0.01)
    loop.call_later(0.04, say, "third")
    loop.call_later(0.02, say, "second")
    loop.call_later(0.01, say, "first")
    loop.call_later(-1, say, "negative")
    time.sleep(0.06)
    loop.call_soon(say, "queued after blocking")
    print("blocked")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("all are done")
    late = loop.call_later(0.01, say, "cancelled by an earlier callback of its own turn")
    loop.call_later(0.005, late.cancel)
    time.sleep(0.02)
    await asyncio.sleep(0.01)
    print("end")


asyncio.run(main())
