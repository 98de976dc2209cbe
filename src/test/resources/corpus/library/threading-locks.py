import threading
import time

lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.acquire(timeout=0.01))
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
with lock:
    print("held", lock.locked())
rlock = threading.RLock()
with rlock:
    with rlock:
        print("reentered")
try:
    rlock.release()
except RuntimeError as error:
    print(error)
counter = 0


def add():
    global counter
    for _ in range(200):
        with lock:
            seen = counter
            counter = seen + 1


threads = [threading.Thread(target=add) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
limit = threading.Semaphore(2)
active = []
peak = 0


def limited(n):
    global peak
    with limit:
        active.append(n)
        peak = max(peak, len(active))
        time.sleep(0.02)
        active.remove(n)


threads = [threading.Thread(target=limited, args=(n,)) for n in range(6)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("peak", peak)
bounded = threading.BoundedSemaphore(1)
try:
    bounded.release()
except ValueError as error:
    print(error)
event = threading.Event()
print(event.is_set(), event.wait(0.01))
threading.Timer(0.03, event.set).start()
print(event.wait(), event.is_set())
event.clear()
barrier = threading.Barrier(2, timeout=1)
t = threading.Thread(target=barrier.wait)
t.start()
print(barrier.wait() in (0, 1), barrier.parties)
t.join()
timer = threading.Timer(5, print, args=("never",))
timer.start()
timer.cancel()
timer.join()
print("cancelled timer")
