def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
    return items


def quick(items):
    if not items:
        return []
    pivot, *rest = items
    return quick([x for x in rest if x < pivot]) + [pivot] + quick([x for x in rest if x >= pivot])


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    while left and right:
        merged.append((left if left[0] <= right[0] else right).pop(0))
    return merged + left + right


def insertion(items):
    result = []
    for item in items:
        i = len(result)
        while i > 0 and result[i - 1] > item:
            i -= 1
        result.insert(i, item)
    return result


seed = 12345
numbers = []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    numbers.append(seed % 1000)
expected = sorted(numbers)
for sort in (bubble, quick, merge_sort, insertion):
    result = sort(list(numbers))
    print(sort.__name__, result == expected, result[:5], result[-3:])
print(numbers[:8])
