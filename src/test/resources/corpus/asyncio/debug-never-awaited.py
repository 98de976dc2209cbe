import asyncio


async def forgotten():
    pass


def caller():
    forgotten()


async def main():
    caller()
    print(asyncio.get_running_loop().get_debug())


asyncio.run(main(), debug=True)
