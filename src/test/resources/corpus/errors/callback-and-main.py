import asyncio


def on_done(task):
    print("done:", task.cancelled() or repr(task.exception()))
    raise LookupError("in the callback")


async def work():
    raise OSError("in the task")


async def main():
    task = asyncio.create_task(work(), name="worker")
    task.add_done_callback(on_done)
    try:
        await task
    except OSError as error:
        print("main caught", error)
    await asyncio.sleep(0)
    raise RuntimeError("in main")


asyncio.run(main())
