import multiprocessing
import os

counter = 0


def bump(queue):
    global counter
    counter += 1
    queue.put(counter)


def talk(connection):
    while (message := connection.recv()) is not None:
        connection.send(message.upper())
    connection.close()


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    for _ in range(2):
        p = multiprocessing.Process(target=bump, args=(queue,))
        p.start()
        print("the child's counter", queue.get())
        p.join()
    print("the parent's counter", counter)
    parent, child = multiprocessing.Pipe()
    p = multiprocessing.Process(target=talk, args=(child,))
    p.start()
    for word in ("hello", "pipe"):
        parent.send(word)
        print(parent.recv())
    parent.send(None)
    p.join()
    print(p.exitcode)
    with multiprocessing.Manager() as manager:
        shared = manager.dict()
        shared["k"] = 1
        print(dict(shared))
