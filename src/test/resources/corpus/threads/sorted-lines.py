# compare: sorted
import threading

lock = threading.Lock()
results = {}


def compute(n):
    value = sum(i * i for i in range(n * 100))
    with lock:
        results[n] = value
    print(f"thread for {n} computed {value}\n", end="")


threads = [threading.Thread(target=compute, args=(n,)) for n in range(1, 9)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print("results", sorted(results.items()))
