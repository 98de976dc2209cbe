import asyncio


async def work():
    return "worked"


loop = asyncio.get_event_loop()
print(loop.run_until_complete(work()), asyncio.get_event_loop() is loop)
task = loop.create_task(work())
loop.run_until_complete(task)
print(task.result())
loop.close()
