def one():
    raise ValueError("one")


def two():
    try:
        one()
    except ValueError:
        {}["two"]


def three():
    try:
        two()
    except KeyError as error:
        raise RuntimeError("three") from error


try:
    three()
finally:
    print("finally before the traceback")
