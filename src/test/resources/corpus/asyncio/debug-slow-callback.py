import asyncio
import time


async def slow():
    time.sleep(0.11)
    await asyncio.sleep(0)
    time.sleep(0.02)
    return "ok"


def slow_callback():
    time.sleep(0.21)


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(slow_callback)
    print(await asyncio.create_task(slow(), name="slow one"))
    loop.slow_callback_duration = 0.5
    time.sleep(0.2)
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
