import sys
import traceback


class Box:
    value = None


def subscript(d):
    return d["a"]["b"]["c"]


def attribute(box):
    return box.value.upper()


def operator(a, b):
    return (a + 1) * (b + "x") - 3


def call(f):
    return f(1, 2)(
        3,
    )


def several(x):
    y = x.strip(
    ).lower().foo()
    return y


def compare(a, b):
    if a < b < "c":
        return 1


def unary(a):
    return [-a for a in a]


def index(items):
    items[5] = items[10]


def names():
    return undefined_name + 1


def unpack():
    a, b = [1, 2, 3]


def fstring(x):
    return f"value: {x.y.z} end"


def unicode():
    日本 = "é"
    return 日本 + 1


for attempt in (lambda: subscript({"a": {}}), lambda: attribute(Box()), lambda: operator(1, 2), lambda: call(lambda a, b: None),
                lambda: several(" X "), lambda: compare(1, 2), lambda: unary(["a"]), lambda: index([]), names, unpack, lambda: fstring(5), unicode):
    try:
        attempt()
    except Exception:
        traceback.print_exc()
        print("----", file=sys.stderr)
