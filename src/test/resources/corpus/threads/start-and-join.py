import threading
import time


def ping(url, delay):
    print(f"begin {url} on {threading.current_thread().name}")
    time.sleep(delay)
    print(f"end {url}")


print("main is", threading.current_thread().name)
threads = []
for n, url in enumerate(("a.example", "b.example", "c.example")):
    thread = threading.Thread(target=ping, args=(url, 0.1 + n * 0.1))
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print([t.name for t in threads], [t.is_alive() for t in threads])
