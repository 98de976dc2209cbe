import asyncio


async def work(n):
    await asyncio.sleep(0.1 * n)
    if n == 1:
        raise RuntimeError(f"worker {n}")
    print("worker", n, "done")


async def main():
    try:
        await asyncio.gather(*(work(n) for n in range(3)))
    finally:
        print("main's finally")


asyncio.run(main())
