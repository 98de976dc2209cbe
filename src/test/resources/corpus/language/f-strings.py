name, n, pi, items = "Zoë", 42, 3.14159265, [1, 2]
print(f"{name} has {n} items: {items}")
print(f"{name!r} {name!s} {name!a} {items!r:>10}|")
print(f"{n=} {pi=:.2f} {n + 1 = } {name=!s}")
print(f"{n:5d}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:,}|{n:x}|{n:#b}|{n:o}|{n:e}")
print(f"{pi:.2f} {pi:10.3f}|{pi:<10.1f}|{pi:e} {pi:g} {pi:%} {pi:.0f} {1e10:,.2f} {1234567.891:_}")
width, precision = 10, 3
print(f"{pi:{width}.{precision}f}|{name:*^{width}}|{'x':{'>'}{4}}|")
print(f"{{literal}} {'nested ' + f'{n}'} {items[0]} {'a' if n > 1 else 'b'} {{}}")
print(f"{'quotes "inside"'} {"same quotes"} {name.upper()!r}")
print(f"sum={sum(x for x in range(4))} {(lambda x: x * 2)(4)} {dict(a=1)['a']}")
print(f"""triple
{n}
{items}""")
print(rf"\d{n}\n", f"\t{n}\n", end="")
print(f"{True} {None} {True:d} {3:c}{65:c} {'ab':5}|{'ab':>5}|{'abcdef':.3}|")
print(f"{-n:08} {n:=+8} {-3.7:.0f} {0.5:.0f} {1.5:.0f} {2.5:.0f} {1e100:g} {0.00001} {100000000000000000.0}")
print("implicit " f"{n}" " joined")
for spec in ("d", "s", ".2", "z", ",s", "08s"):
    try:
        print(f"{pi:{spec}}")
    except ValueError as error:
        print(spec, "->", error)
for bad in (lambda: f"{name:d}", lambda: f"{n:s}", lambda: f"{items:5}", lambda: f"{None:>5}"):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
