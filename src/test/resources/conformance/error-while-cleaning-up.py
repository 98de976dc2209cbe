from twin import *


async def body():
    try:
        await asyncio.sleep(10)
    except Exception:
        say("not an ordinary exception")
    finally:
        raise ValueError("boom")


task = loop.create_task(body())
turns(1)
task.cancel()
turns(1)
say(task.cancelled())
attempt(task.result)
