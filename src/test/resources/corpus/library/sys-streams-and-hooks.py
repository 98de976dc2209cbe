import sys
import threading


def hook(kind, value, trace):
    print("excepthook:", kind.__name__, value, trace.tb_lineno)


def thread_hook(args):
    print("threading.excepthook:", args.exc_type.__name__, args.exc_value, args.thread.name)


def bad():
    raise KeyError("in thread")


threading.excepthook = thread_hook
t = threading.Thread(target=bad, name="worker")
t.start()
t.join()


class Tee:
    def __init__(self, stream):
        self.stream, self.seen = stream, []

    def write(self, text):
        self.seen.append(text)
        return self.stream.write(text.upper())

    def flush(self):
        self.stream.flush()


sys.stdout = tee = Tee(sys.stdout)
print("shouted", "words")
sys.stdout = tee.stream
print(tee.seen)
sys.excepthook = hook
print("before", file=sys.stderr)
raise ValueError("uncaught")
