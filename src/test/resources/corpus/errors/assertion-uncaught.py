def mean(values):
    assert values, "mean of nothing"
    assert all(isinstance(v, (int, float)) for v in values), f"numbers only: {values}"
    return sum(values) / len(values)


print(mean([1, 2]))
try:
    mean([])
except AssertionError as error:
    print(error)
x = 5
assert x > 3
assert x < 3 and \
    x > 0
