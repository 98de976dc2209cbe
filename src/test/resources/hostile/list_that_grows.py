# fails MemoryError
x = []
while True:
    x.append("x" * 1000 + str(len(x)))
