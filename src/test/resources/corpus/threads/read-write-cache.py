import threading
import time


class Cache:
    def __init__(self, load):
        self._load, self._values, self._locks = load, {}, {}
        self._guard = threading.Lock()

    def get(self, key):
        with self._guard:
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            if key not in self._values:
                self._values[key] = self._load(key)
            return self._values[key]


loads = []


def load(key):
    loads.append(key)
    time.sleep(0.01)
    return key.upper()


cache = Cache(load)
results = []
threads = [threading.Thread(target=lambda k=k: results.append(cache.get(k))) for k in "abcabcabc"]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(results), sorted(loads))
