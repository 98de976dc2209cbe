import threading


def inner(n):
    return 1 / n


def work():
    print("the thread begins")
    inner(0)


thread = threading.Thread(target=work)
thread.start()
thread.join()
named = threading.Thread(target=inner, args=("x",), name="my worker")
named.start()
named.join()
quiet = threading.Thread(target=lambda: exit_quietly())


def exit_quietly():
    raise SystemExit("silent in a thread")


quiet.start()
quiet.join()
print("main goes on", thread.is_alive())
