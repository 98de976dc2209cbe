import asyncio

lock = asyncio.Lock()
event = asyncio.Event()


async def use():
    async with lock:
        waiter = asyncio.create_task(contend())
        await asyncio.sleep(0)
    return await waiter


async def contend():
    async with lock:
        return "contended"


print(asyncio.run(use()))
try:
    asyncio.run(use())
except RuntimeError as error:
    print(str(error).split("> ")[-1])


async def uncontended():
    async with lock:
        return "no contention, no problem"


print(asyncio.run(uncontended()))
