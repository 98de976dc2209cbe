import asyncio


async def important():
    print("important starts")
    await asyncio.sleep(0.15)
    print("important ends")
    return "saved"


async def caller(inner):
    try:
        return await asyncio.shield(inner)
    except asyncio.CancelledError:
        print("caller cancelled, inner cancelled:", inner.cancelled())
        return await inner


async def main():
    inner = asyncio.create_task(important())
    task = asyncio.create_task(caller(inner))
    await asyncio.sleep(0.01)
    task.cancel()
    print(await task)
    done = asyncio.shield(inner)
    print(done is inner, await done)
    victim = asyncio.create_task(asyncio.sleep(1))
    shielded = asyncio.shield(victim)
    victim.cancel()
    try:
        await shielded
    except asyncio.CancelledError:
        print("inner cancel reaches the outside", shielded.cancelled())

    async def fails():
        await asyncio.sleep(0)
        raise OSError("disk")
    try:
        await asyncio.shield(fails())
    except OSError as error:
        print(error)
    print(await asyncio.gather(asyncio.shield(asyncio.sleep(0.01, 1)), asyncio.shield(asyncio.sleep(0, 2))))


asyncio.run(main())
