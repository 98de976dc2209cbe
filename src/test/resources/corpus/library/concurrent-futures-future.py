from concurrent.futures import (CancelledError, Future, InvalidStateError, ThreadPoolExecutor, ALL_COMPLETED,
                                FIRST_EXCEPTION, wait)
import time

f = Future()
print(f.done(), f.running(), f.cancelled(), f.cancel(), f.cancel(), f.cancelled())
try:
    f.result()
except CancelledError as error:
    print(repr(error))
g = Future()
print(g.set_running_or_notify_cancel(), g.running(), g.cancel())
g.set_exception(ValueError("set by hand"))
print(repr(g.exception()), g.done())
try:
    g.set_result(1)
except InvalidStateError as error:
    print(type(error).__name__)
h = Future()
try:
    h.result(timeout=0.01)
except TimeoutError:
    print("timeout")
h.add_done_callback(lambda f: print("one", f.result()))
h.add_done_callback(lambda f: 1 / 0)
h.add_done_callback(lambda f: print("three", f.result()))
h.set_result("r")


def job(n):
    time.sleep(n * 0.1)
    if n == 1:
        raise KeyError(n)
    return n


with ThreadPoolExecutor(3) as pool:
    futures = [pool.submit(job, n) for n in (0, 1, 4)]
    done, pending = wait(futures, return_when=FIRST_EXCEPTION)
    print([f in done for f in futures], len(pending))
    done, pending = wait(futures, return_when=ALL_COMPLETED)
    print(len(done), [type(f.exception()).__name__ for f in futures])
pool = ThreadPoolExecutor(1)
futures = [pool.submit(time.sleep, 0.5) for _ in range(3)]
time.sleep(0.05)
pool.shutdown(wait=True, cancel_futures=True)
print([f.cancelled() for f in futures])
