for i in range(3):
    if i == 5:
        break
else:
    print("no break")
for i in range(10):
    if i == 3:
        print("found", i)
        break
else:
    print("never")
n = 27
steps = 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
else:
    print("reached one in", steps)
for x in []:
    pass
else:
    print("empty loop's else")
for i in range(2):
    for j in range(3):
        if j == 1:
            continue
        if i == 1 and j == 2:
            break
        print(i, j)
items = [1, 2, 3, 4]
for item in items:
    if item == 2:
        items.remove(item)
print(items)
d = {"a": 1}
try:
    for key in d:
        d[key + "x"] = 1
except RuntimeError as error:
    print(error)
s = {1, 2}
try:
    for v in s:
        s.add(v + 10)
except RuntimeError as error:
    print(error)
for i, (a, b) in enumerate(zip("ab", [1, 2]), start=1):
    print(i, a, b)
for k, v in sorted({"b": 1, "a": 2}.items()):
    print(k, v)
for d["key"] in range(3):
    pass
print(d["key"])
for number in reversed(range(0, 10, 4)):
    print(number, end=" ")
print()
for c in "añb🙂":
    print(c, end="|")
print()
while True:
    try:
        break
    finally:
        print("finally before leaving")
