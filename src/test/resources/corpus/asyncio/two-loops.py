import asyncio
import threading


async def work(name, rounds):
    for n in range(rounds):
        await asyncio.sleep(0.01)
        log.append(f"{name} {n} in {threading.current_thread().name}")
    return name


def shutdown(loop):
    loop.stop()


log = []
loops = [asyncio.new_event_loop() for _ in range(2)]
threads = [threading.Thread(target=loop.run_forever, name=f"loop-{n}") for n, loop in enumerate(loops)]
for t in threads:
    t.start()
futures = [asyncio.run_coroutine_threadsafe(work(f"w{n}", 3), loop) for n, loop in enumerate(loops)]
print([f.result() for f in futures])
for loop in loops:
    loop.call_soon_threadsafe(shutdown, loop)
for t in threads:
    t.join()
print(*sorted(log), sep="\n")


async def foreign(future):
    return await future
lonely = loops[0].create_future()
try:
    loops[1].run_until_complete(foreign(lonely))
except RuntimeError as error:
    print("attached to a different loop" in str(error))
try:
    loops[1].run_until_complete(lonely)
except ValueError as error:
    print(error)
for loop in loops:
    loop.close()
