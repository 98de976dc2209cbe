from functools import cache

ITEMS = {"map": (9, 150), "compass": (13, 35), "water": (153, 200), "sandwich": (50, 160), "glucose": (15, 60), "tin": (68, 45), "banana": (27, 60)}


def knapsack(limit):
    names = list(ITEMS)

    @cache
    def best(i, room):
        if i == len(names):
            return 0, ()
        weight, value = ITEMS[names[i]]
        without = best(i + 1, room)
        if weight > room:
            return without
        rest, chosen = best(i + 1, room - weight)
        return max(without, (rest + value, (names[i], *chosen)), key=lambda pair: pair[0])
    result = best(0, limit)
    return result, best.cache_info().currsize


for limit in (20, 100, 200):
    print(limit, *knapsack(limit))


def edit_distance(a, b):
    previous = range(len(b) + 1)
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


print(edit_distance("kitten", "sitting"), edit_distance("", "abc"), edit_distance("同样", "同样"))


def longest_increasing(values):
    best = [(1, (v,)) for v in values]
    for i, v in enumerate(values):
        for j in range(i):
            if values[j] < v and best[j][0] >= best[i][0]:
                best[i] = (best[j][0] + 1, best[j][1] + (v,))
    return max(best)


def maximum_subarray(values):
    best = current = values[0]
    for v in values[1:]:
        current = max(v, current + v)
        best = max(best, current)
    return best


print(longest_increasing([10, 9, 2, 5, 3, 7, 101, 18]), maximum_subarray([-2, 1, -3, 4, -1, 2, 1, -5, 4]))


@cache
def partitions(n, largest):
    if n == 0:
        return 1
    return sum(partitions(n - k, k) for k in range(1, min(n, largest) + 1))


print([partitions(n, n) for n in range(1, 16)], partitions(100, 100))
catalan = [1]
for n in range(30):
    catalan.append(sum(a * b for a, b in zip(catalan, reversed(catalan))))
print(catalan[10], catalan[30])
