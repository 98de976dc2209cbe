# fails RecursionError
def f():
    return f()

f()
