data = [("a", 1), ("b", None), ("c", 3)]
double = lambda pair: (pair[0],
                       pair[1] * 2)
print([double(p) for p in data[:1]])
result = {
    name: value
    for name, value in (
        double(p) for p in data
    )
}
