import asyncio


async def asyncfunc1():
    await asyncio.sleep(1)


def go():
    task = loop.create_task(asyncfunc1(), name="dropped by close")
    print("created", task.done())


loop = asyncio.new_event_loop()
go()
loop.close()
print("closed")
