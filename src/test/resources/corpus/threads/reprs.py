import threading
import time
from concurrent.futures import Future, ThreadPoolExecutor


def wait_for(event):
    event.wait()


event = threading.Event()
thread = threading.Thread(target=wait_for, args=(event,))
print(thread)
thread.start()
print(thread)
daemon = threading.Thread(target=wait_for, args=(event,), name="helper", daemon=True)
daemon.start()
print(daemon)
event.set()
thread.join()
daemon.join()
print(thread, daemon)
print(threading.current_thread(), threading.main_thread())
print(str(threading.Lock()).split(" object")[0], threading.Event(), sep="\n")
f = Future()
print(f)
f.set_running_or_notify_cancel()
print(f)
f.set_result([1])
print(f)
with ThreadPoolExecutor(1) as pool:
    g = pool.submit(time.sleep, 0)
    g.result()
    print(g)
    print(pool.submit(lambda: threading.current_thread()).result())
h = Future()
h.cancel()
print(h)
