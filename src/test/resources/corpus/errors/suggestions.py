import math
import traceback

counter_value = 5


class Point:
    def __init__(self):
        self.horizontal = 1

    def method(self):
        return horizontal


for attempt in (lambda: counter_valeu, lambda: math.sqroot(2), lambda: Point().horizontl, lambda: pritn("x"), lambda: Point().method(),
                lambda: "abc".uper(), lambda: [].push(1), lambda: asyncio.run(), lambda: {}.iteritems(), lambda: int("5").foo, lambda: Point().zzz):
    try:
        attempt()
    except Exception as error:
        print("".join(traceback.format_exception_only(error)), end="")
try:
    from math import sqr
except ImportError as error:
    print("".join(traceback.format_exception_only(error)).split(" (")[0])
print(Point().horizontal)
Point().vertical
