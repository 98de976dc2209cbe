class Resource:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name.upper()

    def __exit__(self, kind, error, trace):
        print("exit", self.name, kind.__name__ if kind else None, error, trace is not None)
        return self.swallow


with Resource("a") as a, Resource("b") as b:
    print(a, b)
with (Resource("outer", swallow=True),
      Resource("inner") as inner):
    print("raising in", inner)
    raise ValueError("problem")
print("went on")
try:
    with Resource("leaky"):
        raise KeyError("out")
except KeyError as error:
    print("caught", error)


def early():
    with Resource("r"):
        return "returned"


print(early())
for i in range(3):
    with Resource(f"loop{i}"):
        if i == 0:
            continue
        break


class Broken:
    def __enter__(self):
        raise RuntimeError("cannot enter")

    def __exit__(self, *args):
        print("never")


try:
    with Resource("first"), Broken():
        print("never")
except RuntimeError as error:
    print(error)


class Replacing:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise OSError("from exit")


try:
    with Replacing():
        raise ValueError("inside")
except OSError as error:
    print(error, repr(error.__context__))
for thing in (5, "text"):
    try:
        with thing:
            pass
    except TypeError as error:
        print(error)
with Resource("tuple target") as (x, *y):
    print(x, y)
