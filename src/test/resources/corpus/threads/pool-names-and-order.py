import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed


def work(n):
    time.sleep(0.02 * (5 - n))
    return n, threading.current_thread().name


with ThreadPoolExecutor(max_workers=5, thread_name_prefix="w") as pool:
    futures = [pool.submit(work, n) for n in range(5)]
    print(sorted(f.result()[0] for f in as_completed(futures)))
    print([f.result() for f in futures])
with ThreadPoolExecutor(max_workers=2) as pool:
    started = time.perf_counter()
    list(pool.map(time.sleep, [0.1] * 4))
    print("two rounds:", 0.19 < time.perf_counter() - started < 0.8)
    names = {pool.submit(lambda: threading.current_thread().name).result() for _ in range(3)}
    print(all(n.startswith("ThreadPoolExecutor-") for n in names))
with ThreadPoolExecutor(max_workers=1, initializer=print, initargs=("initialised",)) as pool:
    print(pool.submit(pow, 2, 10).result())
