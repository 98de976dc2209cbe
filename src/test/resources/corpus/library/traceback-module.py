import traceback


def inner(n):
    return 10 / n


def outer():
    return inner(0)


try:
    outer()
except ZeroDivisionError as error:
    traceback.print_exc()
    text = traceback.format_exc()
    print(text.splitlines()[0], len(text.splitlines()), text.splitlines()[-1])
    print([f"{f.name}:{f.lineno}:{f.line}" for f in traceback.extract_tb(error.__traceback__)])
    print(traceback.format_exception_only(error), "".join(traceback.format_exception(error)) == text)
    saved = error
traceback.print_exception(saved)
try:
    try:
        int("x")
    except ValueError as error:
        raise RuntimeError("wrapped") from error
except RuntimeError as error:
    print("".join(traceback.format_exception(error)))
    print(len(traceback.format_tb(error.__traceback__)))


def show_stack():
    print([f.name for f in traceback.extract_stack()])


show_stack()
print(traceback.format_exc())
