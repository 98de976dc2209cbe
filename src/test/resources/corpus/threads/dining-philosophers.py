import threading
import time

forks = [threading.Lock() for _ in range(5)]
meals = [0] * 5


def philosopher(n):
    first, second = sorted((n, (n + 1) % 5))
    for _ in range(3):
        with forks[first]:
            with forks[second]:
                meals[n] += 1
                time.sleep(0.001)


threads = [threading.Thread(target=philosopher, args=(n,), name=f"P{n}") for n in range(5)]
for t in threads:
    t.start()
for t in threads:
    t.join(timeout=5)
print(meals, any(t.is_alive() for t in threads))
