from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def step(name):
    print("open", name)
    try:
        yield name
    except KeyError as error:
        print(name, "saw", repr(error))
        raise
    finally:
        print("close", name)


with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in "abc"]
    stack.callback(print, "callback", "ran", sep="-")
    print(names)
try:
    with ExitStack() as stack:
        stack.enter_context(step("x"))
        stack.push(lambda kind, error, trace: print("pushed saw", kind.__name__))
        raise KeyError("k")
except KeyError:
    print("propagated")
with ExitStack() as stack:
    stack.callback(print, "never printed here")
    kept = stack.pop_all()
print("moved")
kept.close()
with suppress(ZeroDivisionError, KeyError):
    print("before")
    1 / 0
    print("never")
with nullcontext("nothing") as n:
    print(n)


class Closable:
    def close(self):
        print("closed")


with closing(Closable()) as c:
    print(type(c).__name__)


@step("decorator")
def decorated(x):
    return x * 2


print(decorated(4), decorated(5))


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def never():
    if False:
        yield


for bad in (twice, never):
    try:
        with bad():
            print("inside")
    except RuntimeError as error:
        print(error)


@contextmanager
def swallow():
    try:
        yield
    except ValueError as error:
        print("swallowed", error)


with swallow():
    raise ValueError("gulp")
print("end")
