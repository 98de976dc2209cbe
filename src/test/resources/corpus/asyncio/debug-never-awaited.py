import asyncio


async def forgotten():
    pass


def caller():
    forgotten()


async def main():
    asyncio.get_running_loop().slow_callback_duration = 5
    caller()
    print(asyncio.get_running_loop().get_debug())


asyncio.run(main(), debug=True)
