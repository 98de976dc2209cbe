# fails MemoryError
x = {}
n = 0
while True:
    x[n] = str(n) * 100
    n += 1
