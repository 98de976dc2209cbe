from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict, deque, namedtuple

c = Counter("mississippi")
print(c, c["s"], c["z"], c.most_common(2), sorted(c.elements())[:4], c.total())
c.update("sss")
c.subtract({"i": 4})
print(c, c + Counter(z=1), Counter(a=3) - Counter(a=1, b=2), Counter(a=1) & Counter(a=3), Counter(a=1) | Counter(b=2), +c, Counter() == {})
d = defaultdict(list)
for word in ("apple", "avocado", "bean"):
    d[word[0]].append(word)
print(d, dict(d), d["new"], len(d), d.get("other"), d.default_factory)
nested = defaultdict(lambda: defaultdict(int))
nested["a"]["b"] += 1
print(nested["a"], defaultdict(int, x=1))
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.append(5)
q.appendleft(0)
print(q, q.pop(), q.popleft(), q, len(q), q.maxlen, q[0], 3 in q)
q.extend([7, 8])
q.rotate(1)
print(q, list(reversed(q)), q.count(7), q.index(7), deque("abc") == deque("abc"))
q.extendleft("ab")
q.remove(7) if 7 in q else None
q.clear()
print(q, bool(q))
od = OrderedDict(a=1, b=2, c=3)
od.move_to_end("a")
od.move_to_end("c", last=False)
print(od, od.popitem(), od.popitem(last=False), list(od), OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
Point = namedtuple("Point", ["x", "y"])
p = Point(1, y=2)
print(p, p.x + p[1], p._replace(x=9), p._asdict(), Point._fields, tuple(p), Point(*"ab"), p == (1, 2), Point.__name__)
chain = ChainMap({"a": 1}, {"a": 2, "b": 3})
chain["c"] = 4
print(chain["a"], chain["b"], sorted(chain), chain.maps[0], chain.new_child({"a": 0})["a"], chain.parents["a"])


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


u = Upper(a=1)
u["b"] = 2
print(u, "A" in u)
for bad in (lambda: deque().pop(), lambda: deque().popleft(), lambda: Point(1), lambda: p.z, lambda: deque([1]).remove(5), lambda: namedtuple("X", "class"), lambda: chain["zz"], lambda: deque(maxlen=-1), lambda: defaultdict(5)):
    try:
        print(bad())
    except (IndexError, TypeError, AttributeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
try:
    p.x = 5
except AttributeError as error:
    print(error)
