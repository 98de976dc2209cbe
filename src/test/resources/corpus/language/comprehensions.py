matrix = [[1, 2, 3], [4, 5, 6]]
print([n for row in matrix for n in row if n % 2])
print([[row[i] for row in matrix] for i in range(3)])
print({w[0]: len(w) for w in ["apple", "bob", "avocado"]})
print(sorted({n % 3 for n in range(10)}))
print([(x, y) for x in range(3) for y in range(x) if x + y > 1])
x = "outside"
print([x for x in range(3)], x)
print([y := n * n for n in range(4)], y)


class Scope:
    base = 10
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    try:
        shifted = [i + base for i in items]
    except NameError as error:
        problem = str(error)


print(Scope.doubled, Scope.problem)


def f():
    n = 5
    return [n + i for i in range(2)], (lambda: [n for _ in range(2)])()


print(f())
print(["even" if n % 2 == 0 else "odd" for n in range(4)])
funcs = [lambda: n for n in range(3)]
print([g() for g in funcs])
print({**{k: v for k, v in zip("abc", range(3))}, "d": 3})
print(sum(n for n in range(5)), ",".join(str(n) for n in range(5)), dict((n, n) for n in range(2)))
flat = [ch for word in "to be or".split() for ch in word if ch not in "aeiou"]
print("".join(flat))
primes = [n for n in range(2, 50) if all(n % d for d in range(2, int(n ** 0.5) + 1))]
print(primes)
try:
    print([m for m in missing])
except NameError as error:
    print(error)
print([i for i in range(5) if i if i > 2], [[] for _ in range(2)])
