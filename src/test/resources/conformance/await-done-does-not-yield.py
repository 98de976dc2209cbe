from twin import *


async def main():
    done = loop.create_future()
    done.set_result("x")
    failed = loop.create_future()
    failed.set_exception(ValueError("boom"))
    loop.call_soon(say, "the loop had a turn")
    say(await done)
    seen = []
    for _ in range(2):
        try:
            await failed
        except ValueError as e:
            seen.append(e)
    say(seen[0] is seen[1])
    await asyncio.sleep(0)
    say("after a yield")


run(main())
