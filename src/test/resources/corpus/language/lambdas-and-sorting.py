pairs = [("pear", 3), ("apple", 3), ("fig", 1), ("kiwi", 2)]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]), sorted(pairs, key=lambda p: (-p[1], p[0])))
add = lambda a, b=10, *rest, k=1: a + b + sum(rest) + k
print(add(1), add(1, 2), add(1, 2, 3, k=4))
print((lambda: "immediate")(), (lambda x: lambda y: x - y)(10)(3))
ops = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "max": max}
print({name: op(7, 3) for name, op in ops.items()})
print(max(pairs, key=lambda p: len(p[0])), min(pairs, key=lambda p: p[1]))
data = [5, "3", 4.5, "10", 1]
print(sorted(data, key=float), sorted(data, key=str), sorted("bBaA"), sorted("bBaA", key=str.lower))
stable = [(i % 3, i) for i in range(10)]
print(sorted(stable, key=lambda t: t[0]), sorted(stable, key=lambda t: t[0], reverse=True))
calls = []
def key(x):
    calls.append(x)
    return -x
print(sorted([2, 3, 1], key=key), calls)
compose = lambda *fs: lambda x: compose(*fs[:-1])(fs[-1](x)) if fs else x
print(compose(str, lambda x: x + 1, abs)(-5))
try:
    sorted([(1, {}), (1, {})])
except TypeError as error:
    print(error)
try:
    [3, None, 1].sort()
except TypeError as error:
    print(error)
print(list(map(lambda x: x ** 2, filter(lambda x: x % 2, range(6)))))
try:
    (lambda x: x)()
except TypeError as error:
    print(error)
