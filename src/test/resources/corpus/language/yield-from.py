def inner():
    got = yield "inner 1"
    print("inner got", got)
    try:
        yield "inner 2"
    except KeyError as error:
        print("inner caught", error)
        yield "recovered"
    return "inner result"


def outer():
    result = yield from inner()
    print("outer got", result)
    yield from [1, 2]
    yield from (c for c in "ab")
    return "done"


g = outer()
print(next(g))
print(g.send("hello"))
print(g.throw(KeyError("oops")))
print(next(g), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, (3, [4, []]), 5], (6,)])))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(list(Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5)))))


def delegating():
    try:
        x = yield from 5
    except TypeError as error:
        yield str(error)


print(list(delegating()))
