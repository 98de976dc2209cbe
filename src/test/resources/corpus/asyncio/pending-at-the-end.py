import asyncio


async def background(n):
    try:
        print("background", n, "begins")
        await asyncio.sleep(10)
        print("never")
    except asyncio.CancelledError:
        print("background", n, "is cancelled by run()")
        raise
    finally:
        print("background", n, "ends")


async def main():
    tasks = [asyncio.create_task(background(n)) for n in range(2)]
    await asyncio.sleep(0)
    print("main ends without waiting")
    return len(tasks)


print(asyncio.run(main()))
