def numbers(limit):
    for n in range(limit):
        yield 10 // (2 - n)


def doubled(source):
    for n in source:
        yield n * 2


def total():
    return sum(doubled(numbers(5)))


print(next(doubled(numbers(1))))
total()
