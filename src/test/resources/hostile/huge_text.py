# fails MemoryError
x = "a" * 10 ** 12
