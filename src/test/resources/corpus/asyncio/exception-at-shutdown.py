import asyncio


async def bad_cleanup():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("while being cancelled")


async def main():
    asyncio.create_task(bad_cleanup(), name="bad one")
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("after")
