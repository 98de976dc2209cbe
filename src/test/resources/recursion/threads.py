"""Recursion in threads and in pools."""
import sys


def attempt(name, call, expected=None):
    """Recursion gives the right answer or ends in RecursionError."""
    try:
        value = call()
    except RecursionError:
        return
    if expected is not None and value != expected:
        print('wrong:', name, repr(value)[:80])


import threading, queue
from concurrent.futures import ThreadPoolExecutor
def sync(n):
    return 1 if n == 0 else 1 + sync(n - 1)
def forever():
    return forever()
def at_depth(n):
    if n == 0:
        with ThreadPoolExecutor(2) as pool:
            return pool.submit(sync, LIMIT // 2).result()
    return at_depth(n - 1)


def attempts(limit):
    with ThreadPoolExecutor(4) as pool:
        for n in (limit // 2, limit * 2):
            for f in [pool.submit(attempt, f'pool {n}', lambda: sync(n)) for _ in range(4)]: f.result()
        attempt('result', lambda: pool.submit(forever).result())
        attempt('map', lambda: list(pool.map(sync, [5, limit * 2])))
    attempt('at depth', lambda: at_depth(limit // 2))
    attempt('deep', lambda: at_depth(limit - 25))
    def in_thread():
        t = threading.Thread(target=lambda: attempt('thread', forever)); t.start(); t.join()
    in_thread()
    def threads_in_threads(n):
        if n == 0: return
        t = threading.Thread(target=threads_in_threads, args=(n - 1,)); t.start(); t.join()
    attempt('threads in threads', lambda: threads_in_threads(20))
    lock = threading.RLock()
    def locked(n):
        with lock:
            return 0 if n == 0 else locked(n - 1)
    attempt('locked', lambda: locked(limit * 2))
    attempt('lock is free', lambda: lock.acquire(timeout=1))


LIMIT = 1000
sys.setrecursionlimit(LIMIT)
attempts(LIMIT)
print('survived')
