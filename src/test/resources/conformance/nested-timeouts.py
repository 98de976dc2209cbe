from twin import *


async def main():
    for outer, inner, work in ((0.5, 5, 0), (5, 0.5, 0), (0.5, 0.5, 2), (1.5, 0.5, 1), (0.5, 1.5, 1)):
        try:
            async with asyncio.timeout(outer) as o:
                try:
                    async with asyncio.timeout(inner) as i:
                        pass_time(work)
                        await asyncio.sleep(2)
                except TimeoutError:
                    say("inner", now())
                    await asyncio.sleep(2)
        except TimeoutError:
            say("outer", now())
        say(o.expired(), i.expired(), asyncio.current_task().cancelling())


run(main())
