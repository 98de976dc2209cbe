import asyncio


async def main():
    print("this is never printed")


def helper():
    main()
    print("called like a function")


main()
helper()
kept = main()
print("kept till the end")
