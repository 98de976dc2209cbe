import asyncio


async def step(n):
    await asyncio.sleep(0)
    return n, asyncio.current_task().get_name()


async def background():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("background cancelled")
        raise


async def start():
    global task
    task = asyncio.create_task(background())
    await asyncio.sleep(0)


with asyncio.Runner() as runner:
    print(runner.run(step(1)), runner.run(step(2)))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
    runner.run(start())
    print(task.done())
print(task.cancelled(), loop.is_closed())
runner.close()
coroutine = step(3)
try:
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
with asyncio.Runner(debug=True, loop_factory=asyncio.new_event_loop) as runner:
    print(runner.get_loop().get_debug())
    try:
        runner.run(7)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
