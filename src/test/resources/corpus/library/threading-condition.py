import threading

condition = threading.Condition()
items = []
log = []


def consumer():
    for _ in range(3):
        with condition:
            condition.wait_for(lambda: items)
            log.append(f"took {items.pop(0)}")
            condition.notify_all()


def producer():
    for n in range(3):
        with condition:
            items.append(n)
            log.append(f"put {n}")
            condition.notify()
            condition.wait_for(lambda: not items)


threads = [threading.Thread(target=consumer), threading.Thread(target=producer)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(*log, sep="\n")
with condition:
    print(condition.wait(timeout=0.01))
for method in (condition.notify, condition.wait):
    try:
        method()
    except RuntimeError as error:
        print(error)
