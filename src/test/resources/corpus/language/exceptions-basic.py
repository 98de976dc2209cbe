def parse(text):
    try:
        value = int(text)
    except ValueError as error:
        return f"bad: {error}"
    except (TypeError, KeyError) as error:
        return f"{type(error).__name__}: {error}"
    else:
        return value
    finally:
        print("parsed", repr(text))


print(parse("12"), parse("x1"), parse(None))


def order(fail):
    steps = []
    try:
        steps.append("try")
        if fail:
            raise LookupError("lost")
    except LookupError:
        steps.append("except")
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    return steps


print(order(False), order(True))


def finally_wins():
    try:
        return "try"
    finally:
        print("in finally")


def override():
    for i in range(3):
        try:
            continue
        finally:
            print("loop finally", i)
    while True:
        try:
            raise ValueError("swallowed by break")
        finally:
            break
    return "after"


print(finally_wins(), override())
for make in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 5.0 % 0, lambda: divmod(1, 0),
             lambda: 0 ** -1, lambda: [][0], lambda: ()[1], lambda: "a"[5], lambda: {}["k"], lambda: {1: 2}[3],
             lambda: int("a"), lambda: int("12", 2), lambda: float("x"), lambda: "a" + 1, lambda: 1 + "a",
             lambda: [] + (), lambda: "a" * "b", lambda: -"a", lambda: len(5), lambda: None.x, lambda: SystemExit(1)(),
             lambda: [].pop(), lambda: {}.popitem(), lambda: [1].remove(2), lambda: [1].index(5), lambda: "a".index("b"),
             lambda: chr(-1), lambda: ord("ab"), lambda: set().pop(), lambda: {1}.remove(2), lambda: next(iter([])),
             lambda: sum(["a"]), lambda: max([]), lambda: sorted([1, "a"]), lambda: {[]: 1}, lambda: hash({}),
             lambda: 2.0 ** 10000, lambda: int(float("inf")), lambda: int(float("nan")), lambda: 1 << -1,
             lambda: range(1, 2, 0), lambda: bytes([300]), lambda: "é".encode("ascii"), lambda: b"\xff".decode(),
             lambda: isinstance(1, 2), lambda: 5 in 5,
             lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: abs("x"), lambda: round("x"), lambda: int([])):
    try:
        print("no error:", make())
    except Exception as error:
        print(type(error).__name__, "|", error)
