import asyncio


def report(future):
    print("callback", future.done(), future.cancelled())


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done())
    for method in (future.result, future.exception):
        try:
            method()
        except asyncio.InvalidStateError as error:
            print(error)
    future.add_done_callback(report)
    loop.call_soon(future.set_result, "value")
    print(await future, future.result(), future.exception(), future)
    try:
        future.set_result("again")
    except asyncio.InvalidStateError as error:
        print(error)
    print(future.cancel(), future.cancelled())
    failing = loop.create_future()
    failing.set_exception(ValueError("broken"))
    try:
        await failing
    except ValueError as error:
        print(error, failing.exception() is error)
    stopped = loop.create_future()
    stopped.set_exception(StopIteration("no"))
    print(repr(stopped.exception()))
    cancelled = loop.create_future()
    print(cancelled.cancel("reason"), cancelled.cancelled())
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print("cancelled", error.args)
    counted = loop.create_future()
    counted.add_done_callback(report)
    counted.add_done_callback(report)
    print(counted.remove_done_callback(report), counted.remove_done_callback(report))
    counted.set_result(None)
    late = loop.create_future()
    late.set_result(1)
    late.add_done_callback(lambda f: print("late callback", f.result()))
    print("registered")
    await asyncio.sleep(0)
    print(asyncio.isfuture(late), asyncio.isfuture(5), asyncio.wrap_future(late) is late, late.get_loop() is loop)


asyncio.run(main())
