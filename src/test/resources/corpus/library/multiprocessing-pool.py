import multiprocessing
import os


def square(n):
    return n * n


def power(base, exponent):
    return base ** exponent


def bad(n):
    raise KeyError(n)


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        print(pool.map(square, range(6)))
        print(pool.starmap(power, [(2, 3), (3, 2)]), pool.apply(power, (2, 10)))
        result = pool.apply_async(square, (9,))
        print(result.get(timeout=5), result.ready(), result.successful())
        print(sorted(pool.imap_unordered(square, [3, 1, 2])), list(pool.imap(square, [3, 1, 2])))
        try:
            pool.map(bad, [7])
        except KeyError as error:
            print("KeyError", error)
        print(pool.map_async(square, [4, 5]).get())
    print(multiprocessing.cpu_count() >= 1, multiprocessing.current_process().name)
