import asyncio


async def work(n):
    print("working", n)
    return n


async def main():
    work(1)
    print("forgot one")
    await work(2)
    unused = work(3)
    unused = None
    print("dropped the other")
    result = [work(4)]
    result.clear()
    asyncio.sleep(1)
    return "done"


print(asyncio.run(main()))
