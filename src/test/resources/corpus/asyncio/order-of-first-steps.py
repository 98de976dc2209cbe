import asyncio

log = []


async def child(name):
    log.append(f"{name} 1")
    await asyncio.sleep(0)
    log.append(f"{name} 2")
    await asyncio.sleep(0)
    log.append(f"{name} 3")


async def main():
    loop = asyncio.get_running_loop()
    a = asyncio.create_task(child("a"))
    loop.call_soon(log.append, "callback between")
    b = asyncio.create_task(child("b"))
    log.append("main goes on")
    await asyncio.sleep(0)
    log.append("main after one turn")
    await a
    log.append("a awaited")
    await b
    log.append("b awaited")
    await child("inline")


asyncio.run(main())
print(*log, sep="\n")
