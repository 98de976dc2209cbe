import concurrent.futures
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def square(n, delay=0.0):
    time.sleep(delay)
    if n == 13:
        raise ValueError("unlucky")
    return n * n


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    future = pool.submit(square, 5, delay=0.1)
    print(future.done(), future.result(), future.done(), future.exception(), future.running(), future.cancelled())
    print(list(pool.map(square, range(5))), list(pool.map(pow, [2, 3], [3, 2])))
    print([f.result() for f in as_completed([pool.submit(square, n, d) for n, d in ((1, 0.3), (2, 0.01), (3, 0.15))])])
    bad = pool.submit(square, 13)
    print(repr(bad.exception()))
    try:
        bad.result()
    except ValueError as error:
        print("raised", error)
    done, pending = wait([pool.submit(square, 1), pool.submit(square, 2, 0.9)], timeout=0.4)
    print(len(done), len(pending))
    done, pending = wait(pending, return_when=concurrent.futures.FIRST_COMPLETED)
    print(len(done), len(pending))
    slow = pool.submit(square, 3, 0.3)
    try:
        slow.result(timeout=0.01)
    except TimeoutError as error:
        print("too slow", repr(error), concurrent.futures.TimeoutError is TimeoutError)
    slow.add_done_callback(lambda f: print("callback", f.result()))
    print(slow.result())
    print(pool.submit(lambda: threading.current_thread().name.split("_")[0]).result())
try:
    pool.submit(square, 1)
except RuntimeError as error:
    print(error)
with ThreadPoolExecutor(1) as one:
    blocker = one.submit(time.sleep, 0.3)
    queued = one.submit(square, 7)
    print(queued.cancel(), queued.cancelled(), blocker.cancel())
    try:
        queued.result()
    except concurrent.futures.CancelledError as error:
        print(type(error).__name__)
    results = one.map(square, [1, 13, 2])
    print(next(results))
    try:
        next(results)
    except ValueError as error:
        print(error)
try:
    ThreadPoolExecutor(0)
except ValueError as error:
    print(error)
manual = concurrent.futures.Future()
manual.set_result(5)
manual.add_done_callback(lambda f: print("at once", f.result()))
print(manual.result())
