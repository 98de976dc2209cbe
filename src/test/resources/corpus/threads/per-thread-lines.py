# compare: per-thread
import random
import threading
import time


def worker(name, rounds):
    r = random.Random(name)
    total = 0
    for n in range(rounds):
        total += r.randint(1, 10)
        print(f"{name} round {n} total {total}\n", end="")
        time.sleep(0.001 * r.randint(0, 3))
    print(f"{name} ends with {total}\n", end="")


threads = [threading.Thread(target=worker, args=(f"worker-{n}", 4)) for n in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("main all joined")
