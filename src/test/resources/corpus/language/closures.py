def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    def reset():
        nonlocal count
        count = start

    return step, reset


step, reset = counter(10)
other, _ = counter()
print(step(), step(5), other(), step())
reset()
print(step(), other())

late = [lambda: i for i in range(3)]
early = [lambda i=i: i for i in range(3)]
print([f() for f in late], [f() for f in early])


def outer():
    x = "outer"

    def middle():
        def inner():
            nonlocal x
            x += "+inner"
            return x
        return inner
    result = middle()()
    return x, result


print(outer())


def unset():
    def show():
        return later
    try:
        show()
    except NameError as error:
        print(type(error).__name__, error)
    later = "now"
    return show()


print(unset())
print(step.__closure__ is not None, step.__code__.co_freevars, counter.__closure__)
