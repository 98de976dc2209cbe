from twin import *


async def body():
    try:
        mark("never")
    finally:
        mark("never either")


task = loop.create_task(body())
say(task.cancel("early"), task.done())
turns(1)
attempt(task.result)
