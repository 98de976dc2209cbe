import json

data = {"name": "Zoë", "n": 1, "f": 2.5, "big": 10 ** 20, "list": [1, None, True, False], "nested": {"a": {}, "b": []}, "esc": "a\"b\\c\n\t\u0001/", "tuple": (1, 2), 5: "int key", None: 0, True: 1, "emoji": "🙂"}
text = json.dumps(data)
print(text)
print(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
print(json.dumps({"b": [1, {"c": []}], "a": {}}, indent=2, sort_keys=True))
print(json.dumps([1.0, 1e100, 0.1, -0.0, float("inf"), float("nan")]), json.dumps("x"), json.dumps(None), json.dumps([]), json.dumps([1, 2], indent=None))
print(json.loads(text) == {str(k) if not isinstance(k, (bool, type(None))) else {True: "true", None: "null"}[k]: (list(v) if isinstance(v, tuple) else v) for k, v in data.items()})
print(json.loads(' [1, 2.0, -3e2, "\\u00e9\\ud83d\\ude42", true, null, {"k": [ ]}] '), json.loads('"text"'), json.loads("5"), json.loads(b'{"a": 1}'))
print(json.loads('{"a": 1, "a": 2}'), json.loads("[NaN, Infinity]"), json.loads('{"x": 1}', object_hook=lambda d: list(d.items())), json.loads("1.5", parse_float=str))


class Point:
    def __init__(self, x):
        self.x = x


print(json.dumps(Point(3), default=lambda o: o.__dict__), json.dumps({(1, 2): 3}, skipkeys=True))
for bad in ("", "{", "[1,]", '{"a" 1}', "{'a': 1}", "[1 2]", '"open', "nul", "01", '{"a": }', "[1]]", '"\\x"', "\n\n  x", '"tab\there"'):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as error:
        print(repr(bad), error, error.lineno, error.colno, error.pos)
for bad in (Point(1), {1, 2}, {(1,): 2}, b"x"):
    try:
        json.dumps(bad)
    except TypeError as error:
        print(error)
loop = []
loop.append(loop)
try:
    json.dumps(loop)
except ValueError as error:
    print(error)
