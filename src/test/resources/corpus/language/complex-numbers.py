z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z * 2, z + 1j, z - z, z / 2, z * z, z ** 2)
print(complex(1, -1), complex("2+3j"), complex(5), 1j ** 2, -1j, 0j, complex(0.5, 1e20), (1 + 0j) == 1)
print([1j, 2 - 3j], repr(complex(-0.0, 2)), bool(0j), type(z), f"{z}", f"{z:.2f}", hash(1 + 0j) == hash(1))
for action in (lambda: z < 1, lambda: int(z), lambda: z // 2, lambda: 1j / 0, lambda: float(1j)):
    try:
        action()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)


def mandelbrot(c, limit=20):
    z = 0
    for n in range(limit):
        if abs(z) > 2:
            return n
        z = z * z + c
    return limit


for y in range(-2, 3):
    print("".join("#" if mandelbrot(complex(x / 8, y / 2)) == 20 else "." for x in range(-16, 8)))
