import random

r = random.Random(2024)
rolls = [r.randint(1, 6) for _ in range(600)]
print({face: rolls.count(face) for face in range(1, 7)})
print([round(r.gauss(0, 1), 6) for _ in range(3)], [round(r.lognormvariate(0, 1), 6) for _ in range(2)], round(r.vonmisesvariate(0, 4), 6))
print([round(r.gammavariate(2, 1), 6) for _ in range(2)], round(r.paretovariate(3), 6), round(r.weibullvariate(1, 2), 6))
print(r.choices(["red", "green", "blue"], weights=[5, 3, 1], k=10), r.choices("ab", cum_weights=[1, 4], k=5))
print(r.sample("abcdefghij", k=4), r.sample(range(10 ** 9), 3), r.sample(["x", "y"], counts=[3, 2], k=3))
walk, position = [], 0
for _ in range(20):
    position += r.choice((-1, 1))
    walk.append(position)
print(walk)
words = "the quick brown fox".split()
r.shuffle(words)
print(words, r.randrange(5), r.randrange(10, 20), r.randrange(100, 0, -7), r.uniform(-1, 1), r.binomialvariate(10, 0.5))
print([r.getrandbits(8) for _ in range(5)], r.getrandbits(0), r.random() < 1, "%.10f" % r.random())
