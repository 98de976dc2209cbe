import asyncio


async def job(n):
    await asyncio.sleep(n / 10)
    if n == 2:
        raise ValueError("two")
    return n


async def main():
    pending = {asyncio.create_task(job(n), name=f"job-{n}") for n in (4, 2, 6)}
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            outcome = task.exception() or task.result()
            print(task.get_name(), repr(outcome), "left", len(pending))
    first = asyncio.create_task(job(1))
    second = asyncio.create_task(job(50))
    done, pending = await asyncio.wait({first, second}, timeout=0.3)
    print(first in done, second in pending, second.cancelled())
    for task in pending:
        task.cancel()
    await asyncio.wait(pending)
    print(second.cancelled())
    waiter = asyncio.create_task(asyncio.wait([asyncio.create_task(job(3), name="kept")]))
    await asyncio.sleep(0)
    kept = next(t for t in asyncio.all_tasks() if t.get_name() == "kept")
    waiter.cancel()
    await asyncio.sleep(0)
    print(waiter.cancelled(), kept.cancelled(), await kept)


asyncio.run(main())
