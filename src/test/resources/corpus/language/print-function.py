import sys

print()
print(1, "a", 2.5, None, True, [1], (1,), {"a": 1}, sep="|")
print("no newline", end="")
print(" ... continued")
print("a", "b", "c", sep="", end="<end>\n")
print(*range(5))
print(*"abc", sep="-")
print("to stderr", file=sys.stderr)
print("flushed", flush=True)
print(end="")
print("multi\nline")
print("a\tb", repr("a\tb"))
print(print)
print(type(5), type("x"), int, list, ValueError, type(None))
print("sep None", 1, sep=None, end=None)
sys.stdout.write("written\n")
print(sys.stdout.write("x\n"))
sys.stderr.write("err written\n")
print([1.0, "s", None, b"b", 'q"'], {"k": "v"}, {1: [2, {3}]}, ("only",))
for bad in ({"sep": 5}, {"wrong": 1}):
    try:
        print("x", **bad)
    except TypeError as error:
        print(error)


class Both:
    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


print(Both(), [Both()], {1: Both()}, f"{Both()} {Both()!r}", str(OnlyRepr()), OnlyRepr())


class Wrong:
    def __str__(self):
        return 5


try:
    print(Wrong())
except TypeError as error:
    print(error)
