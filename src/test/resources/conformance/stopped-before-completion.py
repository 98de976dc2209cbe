from twin import *


async def main():
    say("begins")
    await asyncio.sleep(1)
    say("goes on")
    return "result"


task = loop.create_task(main())
loop.call_soon(loop.stop)
attempt(lambda: run(task))
say(task.done(), task.cancelled())
say(run(task))
