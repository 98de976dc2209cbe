def sieve(limit):
    flags = bytearray([1]) * (limit + 1)
    flags[0:2] = b"\0\0"
    for n in range(2, int(limit ** 0.5) + 1):
        if flags[n]:
            flags[n * n::n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n, flag in enumerate(flags) if flag]


def factors(n):
    found, d = {}, 2
    while d * d <= n:
        while n % d == 0:
            found[d] = found.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        found[n] = found.get(n, 0) + 1
    return found


def miller_rabin(n, bases=(2, 3, 5, 7, 11, 13, 17)):
    if n < 2 or any(n % p == 0 and n != p for p in bases):
        return False
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in bases:
        if a % n == 0:
            continue
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


primes = sieve(10000)
print(len(primes), primes[:10], primes[-1], sum(primes))
print([(p, q) for p, q in zip(primes, primes[1:]) if q - p == 2][:6])
for n in (360, 97, 1001, 2 ** 20, 600851475143):
    print(n, " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factors(n).items()))
print([n for n in range(2, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(miller_rabin(2 ** 61 - 1), miller_rabin(2 ** 67 - 1), [n for n in range(10 ** 12, 10 ** 12 + 100) if miller_rabin(n)])
print(gcd(1071, 462), egcd(240, 46), pow(3, -1, 11))
