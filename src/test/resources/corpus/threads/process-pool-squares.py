import math
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor


def is_prime(n):
    return n > 1 and all(n % d for d in range(2, math.isqrt(n) + 1))


def describe(n):
    return n, is_prime(n), multiprocessing.current_process().name != "MainProcess"


def main():
    numbers = [97, 100, 7919, 7920, 104729]
    with ProcessPoolExecutor(2) as pool:
        for n, prime, elsewhere in pool.map(describe, numbers):
            print(n, prime, elsewhere)
        pids = {pool.submit(os.getpid).result() for _ in range(4)}
        print(os.getpid() in pids, 1 <= len(pids) <= 2)
        print(sum(pool.map(is_prime, range(100), chunksize=25)))


if __name__ == "__main__":
    main()
