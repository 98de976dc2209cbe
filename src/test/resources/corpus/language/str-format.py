print("{} and {}".format("a", 1), "{1} {0} {1}".format("x", "y"), "{a} {b!r}".format(a=1, b="q"))
print("{0[1]} {0[key]} {1.real}".format({1: "int key", "key": "text key"}, 5))
print("{:>8}|{:<8}|{:^8}|{:*^9}".format("r", "l", "c", "m"))
print("{:,} {:.3f} {:08.2f} {:+d} {:x} {:%} {:e}".format(1234567, 2 / 3, 3.14159, 5, 255, 0.256, 12345.6))
print("{:{}} {:{w}.{p}}".format("ab", 5, 3.14159, w=8, p=3), "{{}}".format())
print("{name}: {scores[0]}..{scores[2]}".format(name="Bo", scores=[1, 2, 3]))
print("{!r:>6} {!s}".format("a", None), "{:d} {:c}".format(True, 97))


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f"<{spec}:{self.amount}>"


print("{:eur} {}".format(Money(5), Money(6)), format(Money(7), "x"), format(3.14159, ".2f"), format("s"))
print("{a.amount}".format(a=Money(8)), "{:{}}".format(Money(9), "dyn"))
for action in (lambda: "{}".format(), lambda: "{} {1}".format(1, 2), lambda: "{x}".format(y=1),
               lambda: "{".format(1), lambda: "}".format(1), lambda: "{0.nope}".format(1),
               lambda: "{:d}".format("s"), lambda: "{!x}".format(1), lambda: "{0[a]}".format([1])):
    try:
        print(action())
    except (IndexError, ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print("{a}-{b}".format_map({"a": 1, "b": 2}))
print("{:>{width}}|{:^{width}}|".format("x", "y", width=6))
