import threading
import time

a, b = threading.Lock(), threading.Lock()
log = []


def grab(first, second, name, ready, other):
    with first:
        ready.set()
        other.wait()
        got = second.acquire(timeout=0.05)
        log.append((name, got))
        time.sleep(0.1)
        if got:
            second.release()


one, two = threading.Event(), threading.Event()
threads = [threading.Thread(target=grab, args=(a, b, "one", one, two)), threading.Thread(target=grab, args=(b, a, "two", two, one))]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(log), a.locked(), b.locked())
