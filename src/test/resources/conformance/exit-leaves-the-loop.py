from twin import *


def exits():
    raise SystemExit("bye")


loop.call_soon(say, "before")
loop.call_soon(exits)
loop.call_soon(say, "the rest of the batch")
attempt(loop.run_forever)
say(loop.is_running())
turns(1)


async def main():
    raise SystemExit("from a task")


task = loop.create_task(main())
attempt(lambda: run(task))
say(error(task.exception()))
loop.call_soon(say, "still running")
turns(2)
