import asyncio


async def waiter(name, event):
    print(name, "waits", event.is_set())
    result = await event.wait()
    print(name, "goes", result)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(n, event)) for n in ("one", "two")]
    await asyncio.sleep(0)
    print("setting")
    event.set()
    event.clear()
    await asyncio.gather(*tasks)
    print(event.is_set())
    event.set()
    await waiter("three", event)
    print(await event.wait())
    event.clear()
    try:
        await asyncio.wait_for(event.wait(), 0.01)
    except TimeoutError:
        print("nobody set it")


asyncio.run(main())
