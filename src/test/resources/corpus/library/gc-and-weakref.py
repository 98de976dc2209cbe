import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None


a, b = Node("a"), Node("b")
a.other, b.other = b, a
ref = weakref.ref(a)
print(ref() is a, gc.isenabled())
del a, b
gc.collect()
print(ref())
gc.disable()
print(gc.isenabled())
gc.enable()
cache = weakref.WeakValueDictionary()
keep = Node("kept")
cache["k"] = keep
print(cache["k"].name, len(cache), "k" in cache)
names = weakref.WeakKeyDictionary()
names[keep] = "value"
print(names[keep], type(gc.collect()).__name__)
s = weakref.WeakSet([keep])
print(len(s), keep in s)
