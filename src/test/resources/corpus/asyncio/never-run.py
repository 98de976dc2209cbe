import asyncio
import time


async def asyncfunc1():
    print("Suspending func1")
    await asyncio.sleep(1)
    print("never")
    return "func1"


def callbackfunc(task):
    print("never", task.result())


def main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    task = loop.create_task(asyncfunc1())
    task.add_done_callback(callbackfunc)
    print("created, but the loop never runs", task.done())
    time.sleep(0.05)
    print("the main thread ends")


if __name__ == "__main__":
    main()
