import multiprocessing
import os
import time


def work(name, queue):
    queue.put((name, multiprocessing.current_process().name, os.getpid() != os.getppid()))


def count(value, lock):
    for _ in range(50):
        with lock:
            value.value += 1


def fail():
    raise SystemExit(3)


def sleeper():
    time.sleep(10)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    processes = [multiprocessing.Process(target=work, args=(n, queue)) for n in "ab"]
    print([p.name for p in processes], processes[0].is_alive(), processes[0].pid, processes[0].exitcode)
    for p in processes:
        p.start()
    print(sorted(queue.get() for _ in processes))
    for p in processes:
        p.join()
    print([p.exitcode for p in processes], processes[0].is_alive(), processes[0].pid != os.getpid())
    value, lock = multiprocessing.Value("i", 0), multiprocessing.Lock()
    processes = [multiprocessing.Process(target=count, args=(value, lock)) for _ in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(value.value)
    p = multiprocessing.Process(target=fail, name="failing")
    p.start()
    p.join()
    print(p.name, p.exitcode)
    p = multiprocessing.Process(target=sleeper, daemon=True)
    p.start()
    p.join(timeout=0.05)
    print(p.is_alive(), p.daemon)
    p.terminate()
    p.join()
    print(p.exitcode)
