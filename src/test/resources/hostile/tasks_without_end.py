# fails tasks of a run
import asyncio

async def nap():
    await asyncio.sleep(1000)

async def main():
    while True:
        asyncio.create_task(nap())

asyncio.run(main())
