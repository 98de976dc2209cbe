import atexit


def broken():
    print("in the exit handler")
    raise RuntimeError("at exit")


atexit.register(print, "registered first")
atexit.register(broken)
print("main ends")
