import asyncio
import functools
import random


class Unavailable(Exception):
    pass


def retry(attempts, base=0.001, errors=(Exception,)):
    def decorate(function):
        @functools.wraps(function)
        async def wrapper(*args, **kwargs):
            for attempt in range(1, attempts + 1):
                try:
                    return await function(*args, **kwargs)
                except errors as error:
                    if attempt == attempts:
                        raise
                    delay = base * 2 ** attempt
                    print(f"  {function.__name__}{args} failed ({error}), attempt {attempt}, waiting {delay:.3f}")
                    await asyncio.sleep(delay)
        return wrapper
    return decorate


random.seed(5)


@retry(4, errors=(Unavailable,))
async def fetch(host):
    await asyncio.sleep(0)
    if random.random() < 0.6:
        raise Unavailable(f"{host} is busy")
    return f"data of {host}"


@retry(2)
async def hopeless():
    raise OSError("no route")


async def main():
    for host in ("alpha", "beta", "gamma"):
        try:
            print(await fetch(host))
        except Unavailable as error:
            print("gave up:", error)
    try:
        await hopeless()
    except OSError as error:
        print("hopeless:", error, hopeless.__name__)
    try:
        await fetch()
    except TypeError as error:
        print(error)


asyncio.run(main())
