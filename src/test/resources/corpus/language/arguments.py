def f(a, b=2, *args, c, d=4, **kwargs):
    print(a, b, args, c, d, kwargs)


f(1, c=3)
f(1, 5, 6, 7, c=3, e=8)
f(*[1, 2], *(3, 4), **{"c": 5}, **{"z": 6})
f(b=1, a=2, c=3)


def positional(a, b, /, c, *, d):
    return a, b, c, d


print(positional(1, 2, 3, d=4), positional(1, 2, d=4, c=3))


def anything(*args, **kwargs):
    return args, kwargs


print(anything(), anything(*"ab", *{}, x=1, **{"not an identifier": 2}))
print((lambda *a, k=1, **kw: (a, k, kw))(1, 2, k=3, z=4))


def shared(item, bucket=[]):
    bucket.append(item)
    return bucket


print(shared(1), shared(2), shared(3, []), shared(4))

for call in (lambda: f(), lambda: f(1), lambda: f(1, 2, c=3, a=4), lambda: positional(1, 2, 3, 4),
             lambda: positional(1, b=2, c=3, d=4), lambda: positional(1, 2, 3), lambda: counter(1, 2),
             lambda: nothing(1), lambda: nothing(x=1), lambda: anything(**{1: 2}), lambda: anything(*5),
             lambda: two(), lambda: three(1), lambda: anything(**{"a": 1}, a=2)):
    def counter(a):
        pass

    def nothing():
        pass

    def two(x, y):
        pass

    def three(x, y, z, *, w):
        pass
    try:
        call()
    except TypeError as error:
        print(error)
