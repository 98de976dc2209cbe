import asyncio


async def bad():
    await asyncio.sleep(0.01)
    return 1 / 0


async def main():
    task = asyncio.create_task(bad())
    await asyncio.sleep(0.03)
    print("nothing was said", task.done())
    try:
        await task
    except ZeroDivisionError as error:
        print("found when awaited:", error)
    try:
        await task
    except ZeroDivisionError as again:
        print("again, the same:", again is task.exception())
    late = asyncio.create_task(bad())
    late.add_done_callback(lambda t: print("callback sees", repr(t.exception())))
    await asyncio.wait([late])
    await asyncio.sleep(0)
    try:
        late.result()
    except ZeroDivisionError as error:
        print("result() raises", error)


asyncio.run(main())
