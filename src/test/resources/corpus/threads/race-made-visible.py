import threading
import time

counter = 0


def unsafe():
    global counter
    seen = counter
    time.sleep(0.02)
    counter = seen + 1


def safe(lock):
    global counter
    with lock:
        seen = counter
        time.sleep(0.002)
        counter = seen + 1


def run(target, *args):
    global counter
    counter = 0
    threads = [threading.Thread(target=target, args=args) for _ in range(5)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return counter


print("lost updates:", run(unsafe) < 5)
print("with a lock:", run(safe, threading.Lock()))
