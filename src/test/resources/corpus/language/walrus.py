data = [3, 8, 1, 9, 4]
if (n := len(data)) > 3:
    print("long", n)
while (item := data.pop()) != 8:
    print("popped", item)
print(item, data)
print([half for x in range(8) if (half := x // 2) % 2])
print(any((found := w).startswith("b") for w in ["ant", "bee", "cat"]), found)


def f(x):
    return (y := x * 2) + y


print(f(5), (z := 3), z)
chunks = iter(["ab", "cd", ""])
while chunk := next(chunks):
    print(chunk)
total = 0
print([total := total + v for v in range(5)], total)
print(a := 1, b := 2)
print({(k := "key"): (v := len(k))}, v)
print(f"{(w := 10)} {w}", f"{w:=6}")
if not (m := None):
    print("m is", m)
