import atexit
import threading
import time


@atexit.register
def last():
    print("registered first, runs last")


atexit.register(print, "registered second", "runs first", sep=", ")


def worker():
    time.sleep(0.05)
    print("the thread ends before atexit")


threading.Thread(target=worker).start()


class Guard:
    def __enter__(self):
        print("enter")

    def __exit__(self, *args):
        print("exit", args[0].__name__)


with Guard():
    print("leaving")
    raise SystemExit(0)
