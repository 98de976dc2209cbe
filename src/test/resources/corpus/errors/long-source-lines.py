def total(prices, quantities, discount=0.0, tax=0.2, shipping=5.0, handling=None):
    return sum(p * q for p, q in zip(prices, quantities)) * (1 - discount) * (1 + tax) + shipping + handling


result = total([1, 2, 3],
               [4, 5, 6],
               discount=0.1,
               handling="free")
