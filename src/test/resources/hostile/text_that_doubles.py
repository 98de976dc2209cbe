# fails MemoryError
x = "abcd"
while True:
    x = x + x
