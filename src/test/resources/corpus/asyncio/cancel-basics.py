import asyncio


async def worker(name):
    try:
        print(name, "begins")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError as error:
        print(name, "cancelled", error.args)
        raise
    finally:
        print(name, "cleans up")


async def main():
    task = asyncio.create_task(worker("one"))
    await asyncio.sleep(0)
    print(task.cancel("please stop"), task.done(), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print("awaiting it", error.args)
    print(task.done(), task.cancelled(), task.cancel())
    never = asyncio.create_task(worker("never begun"))
    never.cancel()
    await asyncio.wait([never])
    print(never.cancelled())
    done = asyncio.create_task(asyncio.sleep(0, "done"))
    await done
    print(done.cancel(), done.cancelled(), done.result())
    tasks = [asyncio.create_task(worker(n)) for n in "xyz"]
    await asyncio.sleep(0)
    for t in reversed(tasks):
        t.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
