import asyncio


async def work():
    await asyncio.sleep(0.01)


def callback(*args):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = 5
    task = asyncio.create_task(work(), name="traced")
    await asyncio.sleep(0)
    print(str(task).replace("running at", "\nrunning at").replace("wait_for", "\nwait_for"))
    handle = loop.call_soon(callback, 1, "a")
    print(handle)
    handle.cancel()
    print(handle)
    await task
    print(task)
    print(loop)


asyncio.run(main(), debug=True)
