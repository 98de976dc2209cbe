class Inventory:
    def __init__(self, **items):
        self.items = items

    def __len__(self):
        return sum(self.items.values())

    def __getitem__(self, name):
        return self.items[name]

    def __setitem__(self, name, count):
        self.items[name] = count

    def __delitem__(self, name):
        del self.items[name]

    def __contains__(self, name):
        return name in self.items

    def __iter__(self):
        return iter(sorted(self.items))

    def __call__(self, name):
        return f"{self[name]} {name}"

    def __reversed__(self):
        return reversed(sorted(self.items))


stock = Inventory(apples=3, pears=2)
stock["figs"] = 7
stock["apples"] += 1
del stock["pears"]
print(len(stock), "figs" in stock, "pears" in stock, list(stock), stock("figs"), list(reversed(stock)))
print([*stock], dict.fromkeys(stock, 0), sorted(stock, reverse=True), max(stock))
try:
    stock["kiwi"]
except KeyError as error:
    print("KeyError", error)


class Squares:
    """Iterable by the old protocol."""

    def __getitem__(self, i):
        if i > 4:
            raise IndexError
        return i * i


print(list(Squares()), 9 in Squares(), 10 in Squares())


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return self.n


c = Countdown(3)
print(list(c), list(c), bool(Inventory()), bool(Countdown(0)))
for action in (lambda: len(c), lambda: c[0], lambda: iter(5), lambda: next([]), lambda: 1 in 2, lambda: Squares()["x":]):
    try:
        print(action())
    except TypeError as error:
        print(error)


class Bad:
    def __len__(self):
        return -1

    def __iter__(self):
        return 5


for action in (lambda: len(Bad()), lambda: list(Bad())):
    try:
        action()
    except (ValueError, TypeError) as error:
        print(error)
