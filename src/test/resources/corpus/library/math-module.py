import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.isqrt(17), math.cbrt(27), math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(1e20), math.fabs(-3), math.copysign(1, -0.0), math.modf(3.75), math.frexp(8), math.ldexp(0.5, 4), math.fmod(-7, 3))
print(math.factorial(20), math.comb(10, 3), math.perm(5, 2), math.gcd(12, 18, 27), math.lcm(4, 6), math.prod([1, 2, 3, 4]), math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((0, 0), (1, 1)))
print(round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), round(math.atan2(1, -1), 12), math.degrees(math.pi), math.radians(180), round(math.sinh(1), 12), round(math.acos(0.5), 12))
print(math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.nextafter(1, 2), math.ulp(1.0), math.remainder(7, 4))
print(round(math.gamma(5.5), 9), round(math.erf(0.5), 12), math.log(10 ** 400), math.sqrt(10 ** 40), math.sumprod([1, 2], [3, 4]), math.floor(5), math.factorial(0))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.factorial(-1), lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.sqrt("4"),
            lambda: math.factorial(2.5), lambda: math.gcd(1.5, 2), lambda: math.isqrt(-1), lambda: math.acos(2), lambda: math.pow(0, -1), lambda: math.ceil(math.nan), lambda: math.comb(-1, 2)):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)


class HasFloor:
    def __floor__(self):
        return "floored"

    def __ceil__(self):
        return "ceiled"


print(math.floor(HasFloor()), math.ceil(HasFloor()), math.trunc(True), math.floor(2.0 ** 60))
