import asyncio


async def slow():
    print("slow begins")
    try:
        await asyncio.sleep(5)
    finally:
        print("slow ends")


async def main():
    async with asyncio.timeout(0.02):
        await slow()


asyncio.run(main())
