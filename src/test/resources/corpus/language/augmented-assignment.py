a = 5
a += 2; a -= 1; a *= 3; a //= 2; a **= 2; a %= 50
print(a)
a /= 4
print(a)
n = 0b1100
n &= 0b0110
n |= 1
n ^= 0b111
n <<= 3
n >>= 1
print(n)
items = [1]
alias = items
items += (2, 3)
items *= 2
print(alias, alias is items)
t = (1,)
u = t
t += (2,)
print(t, u)
s = "ab"
s += "c"
s *= 2
print(s)
d = {"k": [0]}
d["k"][0] += 5
d["k"] += [6]
print(d)


def index():
    print("index evaluated once")
    return 0


values = [10, 20]
values[index()] += 1
print(values)


class Counter:
    total = 0

    def hit(self):
        self.total += 1
        return self


c = Counter().hit().hit()
print(c.total, Counter.total, c.__dict__)
x = y = z = 0
x += 1
print(x, y, z)
first = second = []
first += [1]
print(second)
try:
    undefined += 1
except NameError as error:
    print(error)
for bad in ("1 += 'a'", "None += 1"):
    try:
        v = 1 if bad[0] == "1" else None
        v += "a" if bad[0] == "1" else 1
    except TypeError as error:
        print(error)
m = {1} 
m |= {2}
m -= {1}
print(m)
