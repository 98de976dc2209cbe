class ValidationError(ValueError):
    def __init__(self, field, message="is invalid"):
        self.field = field
        super().__init__(f"{field} {message}")


class Quiet(Exception):
    def __str__(self):
        return "custom text"


print(repr(ValidationError("age")), ValidationError("age", "too low"))
print(str(Quiet(1, 2)), repr(Quiet(1, 2)), Quiet(1).args)
print(repr(Exception()), repr(Exception("a")), repr(Exception("a", 1)), str(Exception("a", 1)), str(Exception()))
print(str(KeyError("k")), str(KeyError("k", 2)), repr(KeyError(1)), str(LookupError("k")))
print(issubclass(KeyError, LookupError), issubclass(ZeroDivisionError, ArithmeticError), issubclass(TimeoutError, OSError),
      issubclass(KeyboardInterrupt, Exception), issubclass(ModuleNotFoundError, ImportError))
for kind in (ValidationError, FileNotFoundError, RecursionError, UnicodeDecodeError, StopAsyncIteration, GeneratorExit):
    print(kind.__name__, [base.__name__ for base in kind.__mro__[1:-1]])


def check(kind):
    try:
        raise kind("x")
    except LookupError:
        return "lookup"
    except ArithmeticError:
        return "arithmetic"
    except OSError as error:
        return f"os {error}"
    except Exception:
        return "other"
    except BaseException:
        return "base"


print([check(k) for k in (KeyError, IndexError, OverflowError, ConnectionError, ValidationError, SystemExit)])
print(OSError(2, "No such file"), OSError(2, "No such file", "x.txt"), type(OSError(2, "m")).__name__)
try:
    raise ExceptionGroup("several", [ValueError(1), TypeError(2)])
except Exception as group:
    print(group, repr(group), group.exceptions)
error = ValueError("with data")
error.data = 5
try:
    raise error
except ValueError as caught:
    print(caught is error, caught.data)
try:
    assert 1 == 2, "numbers differ"
except AssertionError as failed:
    print(repr(failed))
try:
    assert []
except AssertionError as failed:
    print(repr(failed))
s = SystemExit(3)
print(s.code, repr(s))
try:
    exit_value = next(iter(()))
except StopIteration as stop:
    print(stop.value)
def depth(n):
    return depth(n + 1)


try:
    depth(0)
except RecursionError as error:
    print(error)
