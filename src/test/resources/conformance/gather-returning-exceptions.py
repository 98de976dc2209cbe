from twin import *


async def f(kind):
    await asyncio.sleep(0)
    if kind == "fails":
        raise ValueError("boom")
    return kind


async def main():
    cancelled = asyncio.create_task(f("cancelled"))
    because = asyncio.create_task(f("because"))
    gathering = asyncio.gather(f("returns"), f("fails"), cancelled, because, return_exceptions=True)
    cancelled.cancel()
    because.cancel("why")
    for result in await gathering:
        say(error(result) if isinstance(result, BaseException) else result)


run(main())
