import asyncio


def broken(n):
    raise ValueError(f"callback {n}")


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(broken, 1)
    loop.call_later(0.01, broken, 2)
    await asyncio.sleep(0.02)
    task = asyncio.create_task(asyncio.sleep(0, "fine"))
    task.add_done_callback(lambda t: broken(t.result()))
    print(await task)
    await asyncio.sleep(0)
    print("the loop survives")


asyncio.run(main())
