import asyncio


async def fails():
    raise ValueError("nobody asked")


async def main():
    task = asyncio.create_task(fails(), name="failing")
    await asyncio.sleep(0.01)
    print("done:", task.done())
    del task
    print("after del")
    asked = asyncio.create_task(fails())
    await asyncio.wait([asked])
    print(repr(asked.exception()))
    del asked
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("in a future"))
    del future
    print("main ends")


asyncio.run(main())
