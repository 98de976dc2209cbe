from twin import *


async def f(kind):
    try:
        await asyncio.sleep(0.1 if kind in ("returns", "raises") else 10)
    except asyncio.CancelledError:
        say(kind, "cancelled")
        await asyncio.sleep(0.1)
        say(kind, "clean", now())
        if kind == "answers":
            return "answer"
        if kind == "fails":
            raise ValueError("clean-up")
        raise
    if kind == "raises":
        raise ValueError("boom")
    return kind


async def main():
    for kind in ("returns", "raises", "slow", "answers", "fails"):
        for make in (f, lambda kind: asyncio.create_task(f(kind))):
            try:
                say(await asyncio.wait_for(make(kind), 1))
            except Exception as e:
                say(error(e), type(e.__cause__).__name__, now())
            say(asyncio.current_task().cancelling())


run(main())
