import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n


def tick(n):
    print("tick", n)
    if n == 3:
        loop.stop()
    else:
        loop.call_soon(tick, n + 1)


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop, loop.is_running(), loop.is_closed())
print(loop.run_until_complete(work(5)))
loop.call_soon(tick, 1)
loop.run_forever()
task = loop.create_task(work(7))
print(loop.run_until_complete(task), task.done())
print(loop.run_until_complete(asyncio.gather(work(1), work(2))) if False else "no gather outside a loop")
loop.call_soon(loop.stop)
pending = loop.create_task(asyncio.sleep(1))
try:
    loop.run_until_complete(pending)
except RuntimeError as error:
    print(error)
pending.cancel()
try:
    loop.run_until_complete(pending)
except asyncio.CancelledError:
    print("cancelled")
loop.run_until_complete(loop.shutdown_asyncgens())
loop.run_until_complete(loop.shutdown_default_executor())
loop.close()
loop.close()
print(loop, loop.is_closed())
for action in (lambda: loop.call_soon(print), loop.run_forever, lambda: loop.call_later(1, print)):
    try:
        action()
    except RuntimeError as error:
        print(error)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
