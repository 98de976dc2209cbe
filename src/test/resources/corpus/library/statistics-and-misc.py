import hashlib
import operator
import pprint
import statistics
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter, itemgetter

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.pstdev(data), round(statistics.stdev(data), 6), statistics.variance([1, 2, 3, 4]))
print(statistics.mean([1.5, 2.5]), statistics.median([1, 2]), statistics.fmean([1, 2]), statistics.multimode("aabb"))
print(hashlib.sha256(b"hello").hexdigest()[:16], hashlib.md5("é".encode()).hexdigest(), hashlib.sha1(b"").hexdigest()[:8])
print(isinstance([], Sequence), isinstance({}, Mapping), isinstance(print, Callable), isinstance("x", Iterable), isinstance(5, Iterable))
print(list(map(operator.add, [1, 2], [3, 4])), operator.truediv(7, 2), itemgetter(0, 2)("abc"), attrgetter("real", "imag")(3))
pprint.pprint({"b": list(range(3)), "a": {"nested": True}})
pprint.pprint([["a long string number %d" % i] * 2 for i in range(3)], width=50)
print(len(str(uuid.uuid4())), uuid.UUID(int=5))
try:
    statistics.mean([])
except statistics.StatisticsError as error:
    print(error)
