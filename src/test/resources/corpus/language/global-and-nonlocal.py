total = 0


def add(n):
    global total
    total += n


def shadow():
    total = 100
    return total


def make():
    global made
    made = "by make"


add(3)
add(4)
print(total, shadow(), total)
make()
print(made)


def broken():
    print(total)
    total = 1


try:
    broken()
except UnboundLocalError as error:
    print("UnboundLocalError:", error)


def level():
    depth = 1

    def deeper():
        nonlocal depth
        depth += 1

        def deepest():
            nonlocal depth
            depth += 10
        deepest()
    deeper()
    return depth


print(level())
for name in range(3):
    pass
print(name)
try:
    print(undefined_thing)
except NameError as error:
    print("NameError:", error)
del made
try:
    made
except NameError as error:
    print("NameError:", error)
