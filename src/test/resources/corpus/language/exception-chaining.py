class AppError(Exception):
    pass


def load(key):
    try:
        return {"a": 1}[key]
    except KeyError as error:
        raise AppError(f"cannot load {key}") from error


def implicit():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("while handling")


def hidden():
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError("alone") from None


for f in (lambda: load("b"), implicit, hidden):
    try:
        f()
    except Exception as error:
        print(repr(error), repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        raise TypeError("first")
    finally:
        raise OSError("second")
except OSError as error:
    print(error, "after", error.__context__)


def again():
    try:
        raise RuntimeError("original")
    except RuntimeError as error:
        error.add_note("seen in again()")
        error.add_note("and noted twice")
        raise


try:
    again()
except RuntimeError as error:
    print(error, error.__notes__, error.__traceback__ is not None)
try:
    raise
except RuntimeError as error:
    print(error)
try:
    raise ValueError
except ValueError as error:
    print(repr(error), error.args)
try:
    raise "text"
except TypeError as error:
    print(error)
try:
    raise ValueError("x") from "y"
except TypeError as error:
    print(error)
error = "still here"
try:
    raise KeyError("gone")
except KeyError as error:
    pass
try:
    print(error)
except NameError as problem:
    print(problem)
