def down(n):
    if n == 0:
        raise ValueError("bottom")
    return down(n - 1)


def endless(n):
    return endless(n + 1) + 1


try:
    down(8)
except ValueError as error:
    print("caught", error)
down(20)
