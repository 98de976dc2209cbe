# cancel
import asyncio

async def main():
    while True:
        try:
            await asyncio.sleep(1000)
        except asyncio.CancelledError:
            pass

asyncio.run(main())
