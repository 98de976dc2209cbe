import asyncio

log = []


async def waiter(name, future):
    log.append(f"{name} {await future}")


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "ab"]
    await asyncio.sleep(0)
    future.add_done_callback(lambda f: log.append("callback"))
    tasks.append(asyncio.create_task(waiter("c", future)))
    await asyncio.sleep(0)
    loop.call_soon(log.append, "queued before")
    future.set_result("woken")
    loop.call_soon(log.append, "queued after")
    log.append("set")
    await asyncio.gather(*tasks)
    print(*log, sep="\n")
    log.clear()
    event, condition = asyncio.Event(), asyncio.Condition()

    async def on_event(n):
        await event.wait()
        log.append(f"event {n}")

    async def on_condition(n):
        async with condition:
            await condition.wait()
            log.append(f"condition {n}")
    tasks = [asyncio.create_task(on_event(n)) for n in range(3)] + [asyncio.create_task(on_condition(n)) for n in range(3)]
    await asyncio.sleep(0)
    event.set()
    event.clear()
    async with condition:
        condition.notify(2)
        log.append("notified two")
    await asyncio.sleep(0.01)
    async with condition:
        condition.notify_all()
    await asyncio.gather(*tasks)
    print(*log, sep="\n")


asyncio.run(main())
