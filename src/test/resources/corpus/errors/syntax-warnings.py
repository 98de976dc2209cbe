def compare(x):
    if x is "text":
        return "same"
    return "different"


print(compare(5), "\d", len("\."))
assert (compare(1), "always true")
print([1, 2] if compare is not 5 else None)
