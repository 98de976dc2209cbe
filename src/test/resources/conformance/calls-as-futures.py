import threading
from concurrent.futures import ThreadPoolExecutor

from twin import *

begun = threading.Event()
release = threading.Event()


def waits():
    begun.set()
    release.wait()
    return "result"


def on_main():
    return threading.current_thread() is threading.main_thread()


pool = ThreadPoolExecutor(1)
running = pool.submit(waits)
queued = pool.submit(waits)
begun.wait()
say(running.cancel(), queued.cancel(), queued.cancel())
queued.add_done_callback(lambda _: say("at once", on_main()))
running.add_done_callback(lambda _: say("where it ends", on_main()))
release.set()
pool.shutdown()
say(running.result(10), running.cancel())
