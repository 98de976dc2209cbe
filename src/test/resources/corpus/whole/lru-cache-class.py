from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.items = capacity, OrderedDict()
        self.hits = self.misses = 0

    def __getitem__(self, key):
        if key not in self.items:
            self.misses += 1
            raise KeyError(key)
        self.hits += 1
        self.items.move_to_end(key)
        return self.items[key]

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __setitem__(self, key, value):
        self.items[key] = value
        self.items.move_to_end(key)
        if len(self.items) > self.capacity:
            old, _ = self.items.popitem(last=False)
            print("evicted", old)

    def __contains__(self, key):
        return key in self.items

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        inside = ", ".join(f"{k!r}: {v!r}" for k, v in self.items.items())
        return f"{type(self).__name__}({self.capacity}, {{{inside}}})"


cache = LRUCache(2)
cache["a"] = 1
cache["b"] = 2
print(cache["a"], cache)
cache["c"] = 3
print("b" in cache, cache.get("b", "gone"), cache.get("c"), len(cache))
cache["a"] = 10
cache["d"] = 4
print(cache, cache.hits, cache.misses)
try:
    cache["zzz"]
except KeyError as error:
    print("KeyError:", error)


def cached(capacity):
    def decorate(function):
        store = LRUCache(capacity)

        def wrapper(*args):
            if args in store:
                return store[args]
            result = store[args] = function(*args)
            return result
        wrapper.store = store
        return wrapper
    return decorate


@cached(100)
def paths(x, y):
    return 1 if 0 in (x, y) else paths(x - 1, y) + paths(x, y - 1)


print(paths(12, 12), paths.store.hits, len(paths.store))
