# fails
1 << 10 ** 12
