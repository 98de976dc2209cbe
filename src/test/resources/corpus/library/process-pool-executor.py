import os
from concurrent.futures import ProcessPoolExecutor, as_completed


def factorial(n):
    result = 1
    for i in range(2, n + 1):
        result *= i
    return result


def where(_):
    return os.getpid()


def fails(n):
    raise ValueError(f"bad {n}")


def pair(a, b=0):
    return {"sum": a + b, "items": [a, b], "text": "é"}


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(factorial, range(8))))
        print(pool.submit(factorial, 25).result(), pool.submit(pair, 1, b=2).result())
        print(os.getpid() not in set(pool.map(where, range(4))))
        future = pool.submit(fails, 3)
        try:
            future.result()
        except ValueError as error:
            print(type(error).__name__, error, type(error.__cause__).__name__)
        futures = {pool.submit(factorial, n): n for n in (3, 4, 5)}
        print(sorted((futures[f], f.result()) for f in as_completed(futures)))
        print(list(pool.map(factorial, range(6), chunksize=3)))
        try:
            pool.submit(lambda: 1).result()
        except Exception as error:
            print("a lambda cannot travel:", type(error).__name__)
        print(pool.submit(factorial, 5).result())
    try:
        pool.submit(factorial, 1)
    except RuntimeError as error:
        print(error)
