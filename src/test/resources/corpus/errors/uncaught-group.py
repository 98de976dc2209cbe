def check(value):
    if value < 0:
        raise ValueError(f"negative: {value}")


def check_all(values):
    errors = []
    for value in values:
        try:
            check(value)
        except ValueError as error:
            errors.append(error)
    if errors:
        raise ExceptionGroup("some values are wrong", errors)


check_all([1, -2, 3, -4])
