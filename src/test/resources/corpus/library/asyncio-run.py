import asyncio


async def main():
    print("running", asyncio.get_running_loop().is_running())
    return 42


async def fails():
    raise ValueError("from main")


print(asyncio.run(main()))
try:
    asyncio.run(fails())
except ValueError as error:
    print("caught", error)
try:
    asyncio.run(main)
except (TypeError, ValueError) as error:
    print(type(error).__name__, "for a function")
try:
    asyncio.run(5)
except (TypeError, ValueError) as error:
    print(type(error).__name__, error)


async def nested():
    inner = main()
    try:
        asyncio.run(inner)
    except RuntimeError as error:
        print(error)
        inner.close()


asyncio.run(nested())
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)


async def debug():
    return asyncio.get_running_loop().get_debug()


print(asyncio.run(debug()), asyncio.run(debug(), debug=True))
