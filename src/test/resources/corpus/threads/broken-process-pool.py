import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def die():
    os._exit(3)


def fine():
    return "fine"


if __name__ == "__main__":
    pool = ProcessPoolExecutor(1)
    print(pool.submit(fine).result())
    try:
        pool.submit(die).result()
    except BrokenProcessPool as error:
        print(error)
    try:
        pool.submit(fine)
    except BrokenProcessPool as error:
        print(error)
    pool.shutdown()
    with ProcessPoolExecutor(1) as fresh:
        print(fresh.submit(fine).result())
