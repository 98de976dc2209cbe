"""The module cmath for finite numbers, to twelve digits."""
import cmath


def shown(z):
    return f'{z.real:.12g} {z.imag:.12g}'


NUMBERS = [1, -1, 2.5, 1j, -1j, 3 + 4j, -3 + 4j, -3 - 4j, 0.5 - 0.25j, 1e-3 + 2e3j, 0.9 + 0.1j]
for function in (cmath.sqrt, cmath.exp, cmath.log, cmath.log10, cmath.sin, cmath.cos, cmath.tan, cmath.sinh, cmath.cosh, cmath.tanh):
    print(function.__name__, [shown(function(z)) for z in NUMBERS if abs(z) < 100 or function in (cmath.sqrt, cmath.log)])
print([f'{cmath.phase(z):.12g}' for z in NUMBERS], cmath.polar(3 + 4j) == (5.0, cmath.phase(3 + 4j)))
print(shown(cmath.rect(2, cmath.pi / 3)), shown(cmath.rect(1, 0)), cmath.sqrt(0), cmath.sqrt(-4), cmath.sqrt(complex(-4, -0.0)))
print(shown(cmath.log(8, 2)), cmath.pi, cmath.e, cmath.tau, cmath.inf, cmath.infj, cmath.nanj)
print(cmath.isclose(1 + 1j, 1 + 1.0000000001j), cmath.isclose(1, 1.1), cmath.isclose(1, 1.1, rel_tol=0.2), cmath.isclose(0, 1e-12))
print(cmath.isfinite(1j), cmath.isinf(complex(1, cmath.inf)), cmath.isnan(cmath.nanj))
for wrong in (lambda: cmath.log(0), lambda: cmath.sqrt('x'), lambda: cmath.isclose(1, 2, rel_tol=-1)):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__)
