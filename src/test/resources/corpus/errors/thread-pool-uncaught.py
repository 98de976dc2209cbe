from concurrent.futures import ThreadPoolExecutor


def risky(n):
    if n == 2:
        raise LookupError(f"item {n}")
    return n


with ThreadPoolExecutor(2) as pool:
    forgotten = pool.submit(risky, 2)
    print("an error nobody asks for is silent")
    print([pool.submit(risky, n).result() for n in (0, 1)])
    for value in pool.map(risky, range(4)):
        print(value)
