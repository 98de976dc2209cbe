# fails ValueError
int("7" * 10 ** 7)
