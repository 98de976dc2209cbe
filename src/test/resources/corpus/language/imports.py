import math as m
import os.path
import collections.abc
from functools import partial, reduce as fold
from itertools import (
    chain,
    count,
)


def inside():
    import string
    from random import Random
    return string.digits, Random(1).randint(1, 6) in range(1, 7)


print(m.pi, os.path.join("a", "b"), fold(lambda a, b: a * b, [1, 2, 3, 4]), list(chain("ab", "c")))
print(inside(), next(count(5)), isinstance([], collections.abc.Iterable), partial(int, base=2)("101"))
try:
    import no_such_module
except ModuleNotFoundError as error:
    print(type(error).__name__, error, error.name)
try:
    from math import no_such_name
except ImportError as error:
    print(str(error).split(" (")[0])
try:
    import xml_fast_parser as parser
except ImportError:
    parser = None
print(parser, m.__name__, type(m).__name__)
try:
    m.nothing
except AttributeError as error:
    print(error)
try:
    string.digits
except NameError as error:
    print(error)
import asyncio, time
print(asyncio.__name__, time.__name__, __name__)
if __name__ == "__main__":
    print("main program")
