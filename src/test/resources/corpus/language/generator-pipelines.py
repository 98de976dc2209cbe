def source(n):
    for i in range(n):
        print(f"<{i}", end="")
        yield i


def keep(items, test):
    for item in items:
        if test(item):
            yield item


def batch(items, size):
    group = []
    for item in items:
        group.append(item)
        if len(group) == size:
            yield group
            group = []
    if group:
        yield group


def running_total():
    total = 0
    while (value := (yield total)) is not None:
        total += value
    return f"final {total}"


for group in batch(keep(source(7), lambda n: n % 2 == 0), 3):
    print(" batch", group)
print()
acc = running_total()
next(acc)
print([acc.send(n) for n in (5, 10, 20)])
try:
    acc.send(None)
except StopIteration as stop:
    print(stop.value)


def coroutine_logger(target):
    def start(*args):
        g = target(*args)
        next(g)
        return g
    return start


@coroutine_logger
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print(prefix, "closed")


@coroutine_logger
def broadcast(*targets):
    while True:
        message = yield
        for target in targets:
            target.send(message)


one, two = printer("one:"), printer("two:")
b = broadcast(one, two)
b.send("hello")
b.send("world")
one.close()
try:
    b.send("again")
except RuntimeError as error:
    print("a closed target ends the broadcast:", error)
two.close()
primes = (p for p in range(2, 30) if all(p % q for q in range(2, p)))
print(next(primes), next(primes), list(primes))
