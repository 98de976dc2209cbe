import asyncio


async def quick(n):
    print("quick", n)
    return n


async def slow(n):
    print("slow begins", n)
    await asyncio.sleep(0)
    print("slow ends", n)
    return n


async def main():
    loop = asyncio.get_running_loop()
    lazy = asyncio.create_task(quick(1))
    print("after create", lazy.done())
    await lazy
    made = []

    def factory(loop, coroutine, **options):
        made.append(coroutine.__name__)
        return asyncio.Task(coroutine, loop=loop, **options)
    loop.set_task_factory(factory)
    print(await asyncio.gather(quick(2), slow(3)), made)
    loop.set_task_factory(asyncio.eager_task_factory)
    eager = asyncio.create_task(quick(4))
    half = asyncio.create_task(slow(5))
    print("after create", eager.done(), half.done())
    print(await half, eager.result())
    loop.set_task_factory(None)
    print(loop.get_task_factory())


asyncio.run(main())
