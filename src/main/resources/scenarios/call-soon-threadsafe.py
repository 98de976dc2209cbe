"""Three blocking calls handed to a loop's own thread: it runs them one after another, frozen meanwhile."""

import asyncio
import os
import threading
import time

SECONDS = 2.0  # parameter: seconds
PING = "simulated"  # parameter: ping
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


def start_thread_loop(loop):
    asyncio.set_event_loop(loop)
    loop.run_forever()


loop = asyncio.new_event_loop()
threading.Thread(target=start_thread_loop, args=(loop,)).start()

for url in HOSTS:
    loop.call_soon_threadsafe(ping, url)
print("the main thread is not blocked")
