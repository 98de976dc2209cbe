def careful(name):
    try:
        yield name
        yield name + " again"
    finally:
        print("cleaned up", name)


for letter in careful("loop"):
    print(letter)
    break
print("after the loop")
c = careful("variable")
next(c)
del c
print("after del")
next(careful("temporary"))
print("after the temporary one")


def scope():
    g = careful("local")
    next(g)
    return "returned"


print(scope())
never_begun = careful("never begun")
del never_begun
print("end")
