import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.uniform(1, 10), random.choice("abcdef"), random.randrange(0, 100, 5))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices("xyz", k=6), random.choices([1, 2], weights=[9, 1], k=8))
print(random.gauss(0, 1), random.getrandbits(70), random.triangular(1, 5, 2), random.expovariate(2), random.betavariate(1, 2), random.normalvariate(5, 2))
mine = random.Random("a text seed")
print([mine.randint(1, 6) for _ in range(10)], mine.random())
other = random.Random(2 ** 100)
print(other.random(), other.randrange(10 ** 30), random.Random(-5).random() == random.Random(5).random(), random.Random(1.5).random())
random.seed("repeatable")
first = [random.random() for _ in range(3)]
random.seed("repeatable")
print(first == [random.random() for _ in range(3)], first)
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random())
random.seed(0)
deck = [f"{rank}{suit}" for suit in "SH" for rank in "A23"]
random.shuffle(deck)
print(deck, random.sample(deck, 2), random.choice([5]), random.randbytes(4).hex())
for bad in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.randint(1.5, 2),
            lambda: random.shuffle((1, 2)), lambda: random.sample({1, 2}, 1)):
    try:
        print(bad())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
random.seed(7)
inside = sum(random.random() ** 2 + random.random() ** 2 <= 1 for _ in range(20000))
print("pi is about", 4 * inside / 20000)
