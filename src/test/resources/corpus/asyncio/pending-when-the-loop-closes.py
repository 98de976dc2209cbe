import asyncio


async def forever():
    await asyncio.sleep(10)


async def main():
    global task
    task = asyncio.create_task(forever(), name="left-over")
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()
print("closed", task.done())
del task
print("after del")
