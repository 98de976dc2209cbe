def work():
    raise ExceptionGroup("batch", [ValueError("v1"), TypeError("t1"), ExceptionGroup("inner", [ValueError("v2"), OSError("o1")])])


def tree(error, depth=0):
    print("  " * depth + repr(error) if not isinstance(error, ExceptionGroup) else "  " * depth + str(error))
    if isinstance(error, BaseExceptionGroup):
        for sub in error.exceptions:
            tree(sub, depth + 1)


try:
    work()
except* ValueError as group:
    print("values:", end=" ")
    tree(group)
except* (TypeError, OSError) as group:
    print("others:", end=" ")
    tree(group)
try:
    try:
        work()
    except* ValueError:
        print("values handled")
except ExceptionGroup as rest:
    tree(rest)
try:
    raise KeyError("plain")
except* KeyError as group:
    print(repr(group))
try:
    print("nothing raised")
except* ValueError:
    print("never")
else:
    print("else runs")
finally:
    print("finally runs")
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
    except* ValueError as g:
        raise RuntimeError("from handler")
    except* KeyError as g:
        raise OSError("second handler")
except ExceptionGroup as combined:
    tree(combined)
    print([repr(e.__context__) for e in combined.exceptions])
group = ExceptionGroup("top", [ValueError(1), ExceptionGroup("sub", [TypeError(2)])])
matched, rest = group.split(TypeError)
print(repr(matched), repr(rest), group.subgroup(lambda e: isinstance(e, ValueError)), group.subgroup(OSError))
print(group.message, group.derive([KeyError()]), len(group.exceptions))
for make in (lambda: ExceptionGroup("none", []), lambda: ExceptionGroup("bad", [1]), lambda: ExceptionGroup("b", [KeyboardInterrupt()]),
             lambda: ExceptionGroup("x"), lambda: ExceptionGroup(1, [ValueError()])):
    try:
        make()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
