import asyncio
import contextvars

request = contextvars.ContextVar("request", default="none")
depth = contextvars.ContextVar("depth")


async def handler(name):
    token = request.set(name)
    await asyncio.sleep(0.01)
    result = await inner()
    request.reset(token)
    return result, request.get()


async def inner():
    await asyncio.sleep(0)
    return f"inner sees {request.get()}"


async def change():
    request.set("changed by child")


async def main():
    print(await asyncio.gather(*(handler(n) for n in "abc")))
    print(request.get())
    await asyncio.create_task(change())
    print("after the task:", request.get())
    await change()
    print("after the await:", request.get())
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print("callback sees", request.get()))
    request.set("later")
    await asyncio.sleep(0)


asyncio.run(main())
print(request.get(), request.name)
try:
    depth.get()
except LookupError as error:
    print(type(error).__name__)
print(depth.get("given default"))
context = contextvars.copy_context()
context.run(request.set, "in the copy")
print(context[request], request.get(), len(context), request in context, context.get(depth, "absent"))
token = depth.set(1)
depth.set(2)
depth.reset(token)
try:
    depth.reset(token)
except RuntimeError as error:
    print(str(error).split(">")[-1].strip())
print(depth.get("unset again"))
