class Empty:
    def __len__(self):
        return 0


class No:
    def __bool__(self):
        return False


class Plain:
    pass


class Wrong:
    def __bool__(self):
        return 5


for thing in (0, 1, -1, 0.0, 0.1, "", " ", "0", [], [0], (), {}, {0: 0}, set(), None, Empty(), No(), Plain(), range(0), b"", 0j, ...):
    print(type(thing).__name__, bool(thing), end="; ")
print()
try:
    if Wrong():
        pass
except TypeError as error:
    print(error)


def grade(score):
    if score >= 90:
        return "A"
    elif score >= 80:
        return "B"
    else:
        return "C" if score >= 70 else "F"


print([grade(s) for s in (95, 85, 75, 5)])
x = 5
print("odd" if x % 2 else "even", x if x > 10 else -x, (x > 3) + (x > 4))
print([] or "default", "value" or "default", None or 0 or "", 1 and "x" and [], not None)
print(x is not None and x > 3, x in (1, 5), x not in [1], not x == 5)
print(all([1, "a", []]), any([0, "", 3]), bool("False"), bool(int("0")))
a = b = 0
if a == 0 and not b: print("one line"); a = 1
if (a, b) == (1, 0): pass
else: print("never")
value = None
print(value is None, value == None, value is not None, type(value))
print(5 if False else 6 if None else 7, [1, 2][x > 3], {True: "yes", False: "no"}[x > 10])
ops = [x > 1, x < 1, x == 5, x != 5, x >= 5, x <= 4]
print(ops, ops.count(True), True & False, True | False, True ^ True, ~True, -True)
