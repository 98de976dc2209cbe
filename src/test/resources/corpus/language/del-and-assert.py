x = [1, 2, 3]
y = x
del x
print(y)
d = {"a": 1, "b": 2}
del d["a"], y[0]
print(d, y)


class T:
    pass


t = T()
t.value = 1
del t.value
print(hasattr(t, "value"))


try:
    assert isinstance(d, list), f"expected a list, got {type(d).__name__}"
except AssertionError as error:
    print("AssertionError:", error)
assert True, "never"
assert (1, "tuple")[0]


def gone():
    a = 1
    del a
    try:
        print(a)
    except UnboundLocalError as error:
        print(error)


gone()
for action in ("name", "key"):
    try:
        if action == "name":
            del nothing
        else:
            del d["zzz"]
    except (NameError, KeyError) as error:
        print(type(error).__name__, error)
print("end")
