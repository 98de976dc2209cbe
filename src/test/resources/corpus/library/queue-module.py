import queue
import threading

q = queue.Queue(maxsize=2)
q.put(1)
q.put(2)
print(q.qsize(), q.full(), q.empty())
for action in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put_nowait(3)):
    try:
        action()
    except queue.Full as error:
        print("full", repr(error))
print(q.get(), q.get())
for action in (lambda: q.get(False), lambda: q.get(timeout=0.01), lambda: q.get_nowait()):
    try:
        action()
    except queue.Empty as error:
        print("empty", repr(error))
for _ in range(2):
    q.task_done()
q.join()
try:
    q.task_done()
except ValueError as error:
    print(error)
stack, heap, simple = queue.LifoQueue(), queue.PriorityQueue(), queue.SimpleQueue()
for n in (3, 1, 2):
    stack.put(n)
    heap.put((n, f"job {n}"))
    simple.put(n)
print([stack.get() for _ in range(3)], [heap.get()[1] for _ in range(3)], [simple.get() for _ in range(3)])
jobs, results = queue.Queue(), []


def worker():
    while (job := jobs.get()) is not None:
        results.append(job * 10)
        jobs.task_done()


threads = [threading.Thread(target=worker) for _ in range(3)]
for t in threads:
    t.start()
for n in range(8):
    jobs.put(n)
jobs.join()
for _ in threads:
    jobs.put(None)
for t in threads:
    t.join()
print(sorted(results), jobs.qsize())
q.shutdown()
try:
    q.put(1)
except queue.ShutDown as error:
    print(repr(error))
