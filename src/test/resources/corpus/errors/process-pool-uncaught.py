from concurrent.futures import ProcessPoolExecutor


def divide(a, b):
    return a / b


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as pool:
        print(pool.submit(divide, 6, 3).result())
        pool.submit(divide, 1, 0).result()
