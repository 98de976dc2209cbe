import asyncio


async def fetch(n):
    await asyncio.sleep(0)
    if n == 2:
        raise ConnectionError(f"host {n} is down")
    return n


async def crawl():
    return [await fetch(n) for n in range(4)]


async def main():
    print("starting")
    await crawl()
    print("never")


asyncio.run(main())
