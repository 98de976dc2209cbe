def countdown(n):
    print("start")
    while n:
        yield n
        n -= 1
    print("end")
    return "lift off"


g = countdown(2)
print(type(g), g.__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped with", stop.value)
print(next(g, "default"))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def take(n, items):
    for _, item in zip(range(n), items):
        yield item


print(list(take(10, fibonacci())))
print(sum(x * x for x in range(10) if x % 2))
squares = (n * n for n in range(3))
print(list(squares), list(squares))
print(max((len(w), w) for w in "the quick brown fox".split()))
print(any(print("checked", n) or n > 1 for n in range(5)))
nested = ((a, b) for a in range(3) for b in range(a))
print(list(nested))
source = [1, 2, 3]
lazy = (x for x in source)
source.append(4)
print(list(lazy))
