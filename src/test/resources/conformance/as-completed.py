from twin import *


async def f(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        say(name, "cancelled")
        raise
    if name == "fails":
        raise ValueError("boom")
    return name


async def main():
    for timeout in (None, 0.25):
        tasks = [asyncio.create_task(f(*a)) for a in (("c", 0.3), ("a", 0.1), ("fails", 0.2), ("d", 0.4))]
        for next_one in asyncio.as_completed(tasks, timeout=timeout):
            try:
                say(await next_one)
            except Exception as e:
                say(error(e))
        say([t.done() for t in tasks])
        await asyncio.sleep(1)


run(main())
