import threading
import time

results = []


def work(n, delay=0.0, *, label="w"):
    time.sleep(delay)
    results.append(f"{label}{n}")


threads = [threading.Thread(target=work, args=(n, n * 0.1), kwargs={"label": "t"}) for n in range(3)]
print(threads[0].name, threads[0].is_alive(), threads[0].daemon, threads[0].ident)
for t in threads:
    t.start()
print(threads[2].is_alive(), threading.active_count(), threading.main_thread() is threading.current_thread())
for t in threads:
    t.join()
print(results, threads[2].is_alive(), threading.current_thread().name)
named = threading.Thread(target=lambda: print("in", threading.current_thread().name), name="my-thread", daemon=True)
print(named.daemon, named.name)
named.start()
named.join()


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n, self.result = n, None

    def run(self):
        self.result = self.n ** 2


workers = [Worker(n) for n in range(4)]
[w.start() for w in workers]
[w.join() for w in workers]
print([w.result for w in workers], isinstance(workers[0], threading.Thread))
for bad in (lambda: named.start(), lambda: threading.Thread(target=work).join(), lambda: threading.current_thread().join(), lambda: threading.Thread(work)):
    try:
        bad()
    except (RuntimeError, AssertionError) as error:
        print(type(error).__name__, error)
slow = threading.Thread(target=time.sleep, args=(0.1,))
slow.start()
slow.join(timeout=0.01)
print(slow.is_alive(), [t.name for t in threading.enumerate()][0])
slow.join()
local = threading.local()
local.value = "main"


def see():
    print(hasattr(local, "value"))
    local.value = "other"


t = threading.Thread(target=see)
t.start()
t.join()
print(local.value, type(threading.get_ident()).__name__, threading.get_native_id() > 0)
