"""Three threads that ping three hosts for real, without any loop."""

import os
import threading
import time

SECONDS = 2.0  # parameter: seconds
PING = "ping program"  # parameter: ping
HOSTS = ["www.baidu.com", "www.qq.com", "www.yangyanxing.com"]  # parameter: hosts


def ping(url):
    """Blocks: whoever calls it waits, and so does everything else on that thread."""
    print("start ping", url, "on", threading.current_thread(), "pid", os.getpid())
    time.sleep(SECONDS)
    print("end ping", url + ":", answer(url))
    return url


def answer(url):
    start = time.perf_counter()
    if PING == "simulated":
        time.sleep(0.0015)
        return "answered after 1.5 ms (simulated)"
    status = os.system(f"ping -n -c 1 -W 2 {url} > /dev/null 2>&1")
    if status != 0:
        return f"did not answer (exit code {status >> 8})"
    return f"answered after {(time.perf_counter() - start) * 1000:.1f} ms"


for url in HOSTS:
    threading.Thread(target=ping, args=(url,)).start()
print("the main thread goes on", threading.current_thread())
