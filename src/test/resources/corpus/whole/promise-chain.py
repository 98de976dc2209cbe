import asyncio


class Promise:
    """JavaScript's promises on asyncio's futures."""

    def __init__(self, future):
        self.future = asyncio.ensure_future(future)

    @classmethod
    def resolve(cls, value):
        future = asyncio.get_running_loop().create_future()
        future.set_result(value)
        return cls(future)

    @classmethod
    def reject(cls, error):
        future = asyncio.get_running_loop().create_future()
        future.set_exception(error)
        return cls(future)

    def then(self, function, on_error=None):
        async def chained():
            try:
                value = await self.future
            except Exception as error:
                if on_error is None:
                    raise
                return on_error(error)
            result = function(value)
            return await result if isinstance(result, Promise) else result
        return Promise(chained())

    def catch(self, on_error):
        return self.then(lambda value: value, on_error)

    @classmethod
    def all(cls, *promises):
        return cls(asyncio.gather(*(p.future for p in promises)))

    def __await__(self):
        return self.future.__await__()


def delayed(value, delay=0.01):
    return Promise(asyncio.sleep(delay, value))


async def main():
    print(await Promise.resolve(2).then(lambda v: v * 10).then(lambda v: delayed(v + 1)).then(str))
    print(await Promise.reject(ValueError("no")).then(lambda v: "never").catch(lambda e: f"caught {e}"))
    print(await Promise.resolve(0).then(lambda v: 1 / v).then(lambda v: "never", lambda e: type(e).__name__))
    print(await Promise.all(delayed(1, 0.02), delayed(2), Promise.resolve(3)))
    try:
        await Promise.all(delayed(1), Promise.reject(KeyError("k")))
    except KeyError as error:
        print("KeyError", error)
    log = []
    for n in range(3):
        Promise.resolve(n).then(log.append)
    log.append("first")
    await asyncio.sleep(0.01)
    print(log)


asyncio.run(main())
