from twin import *


async def f():
    pass


def refused(group):
    coroutine = f()
    try:
        group.create_task(coroutine)
    except RuntimeError as e:
        say(error(e))
        try:
            coroutine.send(None)
        except RuntimeError:
            say("closed")


async def main():
    group = asyncio.TaskGroup()
    refused(group)
    async with group:
        pass
    refused(group)
    async def child():
        try:
            await asyncio.sleep(5)
        finally:
            refused(group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(child())
            await asyncio.sleep(0)
            raise ValueError("body")
    except ExceptionGroup as e:
        say(errors_of(e))


run(main())
