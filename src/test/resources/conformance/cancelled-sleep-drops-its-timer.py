from twin import *


async def main():
    task = asyncio.create_task(asyncio.sleep(1000))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0.5)
    say(task.cancelled(), now())


run(main())


async def nan():
    try:
        await asyncio.sleep(float("nan"))
    except ValueError as e:
        say(error(e))


run(nan())
