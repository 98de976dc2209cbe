import asyncio


async def value():
    return 5


async def main():
    try:
        print(value() + 1)
    except TypeError as error:
        print(error)
    if value():
        print("a coroutine is true")
    try:
        for x in value():
            pass
    except TypeError as error:
        print(error)
    v = value()
    print(v == 5, type(v).__name__)
    print(await v)


asyncio.run(main())
