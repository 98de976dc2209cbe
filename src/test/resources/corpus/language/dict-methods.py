d = {"b": 2, "a": 1}
d["c"] = 3
d["b"] = 20
print(d, len(d), list(d), list(d.values()), list(d.items()), "a" in d, 1 in d.values())
print(d.get("z"), d.get("z", 0), d.setdefault("z", 26), d.setdefault("a", 100), d.pop("c"), d.pop("c", None), d)
d.update({"a": 10}, e=5)
d.update([("f", 6)])
print(d, d.popitem(), d)
print(d | {"x": 1}, {"x": 0} | {"x": 1, "y": 2})
d |= {"g": 7}
del d["b"]
print(d, d.copy() == d, d == {"g": 7, "e": 5, "z": 26, "a": 10})
keys = d.keys()
d["new"] = 0
print(keys, keys & {"a", "q"}, d.items() >= {("a", 10)}, len(keys), type(keys).__name__)
print(dict(a=1, b=2), dict([("k", "v")]), dict(zip("ab", [1, 2])), dict.fromkeys("xyx", 0), {1: "a", 1.0: "b", True: "c"})
print({(1, 2): "tuple", None: "none", 1.5: "float"}[None], {**d, "a": "replaced"}["a"])
print(sorted(d, key=d.get), max(d, key=d.get), sorted(d.items(), key=lambda kv: kv[1], reverse=True))
print(list(reversed({"a": 1, "b": 2})), next(iter({"first": 1})), {v: k for k, v in {"a": 1}.items()})
nested = {"x": {"y": [1, {"z": 2}]}}
print(nested["x"]["y"][1]["z"], nested)
nested["self"] = nested
print(nested)
counts = {}
for ch in "mississippi":
    counts[ch] = counts.get(ch, 0) + 1
print(counts)
print(d.clear(), d, bool(d), dict() == {}, {} is {})
print(repr({"it's": 'say "x"', "n": float("inf")}))
for action in (lambda: {}["missing"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[1]: 2}, lambda: {1: 2}[1, 2],
               lambda: {} + {}, lambda: dict(5), lambda: dict(["ab", "c"]), lambda: {}.update(5), lambda: {}.foo, lambda: {} < {}):
    try:
        print(action())
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)
