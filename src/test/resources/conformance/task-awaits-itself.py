from twin import *


async def main():
    try:
        await asyncio.current_task()
    except RuntimeError as e:
        mark(error(e)[:44])


loop.create_task(main())
turns(3)
