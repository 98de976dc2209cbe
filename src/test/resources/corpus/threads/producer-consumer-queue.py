import queue
import threading

SENTINEL = object()
jobs, results = queue.Queue(maxsize=3), queue.Queue()


def producer(n):
    for i in range(n):
        jobs.put(i)
    jobs.put(SENTINEL)


def consumer():
    while True:
        job = jobs.get()
        if job is SENTINEL:
            jobs.put(SENTINEL)
            break
        results.put((job, job ** 3))
        jobs.task_done()


threads = [threading.Thread(target=producer, args=(12,))] + [threading.Thread(target=consumer) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
found = []
while not results.empty():
    found.append(results.get())
print(sorted(found))
