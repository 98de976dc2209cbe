def leaf(kind, text):
    raise kind(text)


def collect(message, *makers):
    errors = []
    for make in makers:
        try:
            make()
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup(message, errors)


try:
    collect("outer",
            lambda: leaf(ValueError, "one"),
            lambda: collect("inner", lambda: leaf(KeyError, "two"), lambda: 1 / 0),
            lambda: leaf(OSError, "three"))
except* KeyError as group:
    print("handled", group.exceptions)
